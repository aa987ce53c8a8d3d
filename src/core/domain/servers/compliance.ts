import type { ChatPool } from '#core/model/entity.ts'
import { storesOf } from './stores.ts'

/** Whether somebody has filled in stores of a Persistent Chat pool, but not the one for compliance. */
export const isComplianceStoreMissing = (chatPool: ChatPool): boolean =>
  chatPool.generation === 'lync2013' && chatPool.complianceStore === undefined && storesOf(chatPool).length > 0

/** Whether a chat pool records compliance; a legacy one does so on its Compliance server. */
export const recordsCompliance = ({ complianceEnabled, complianceServers = [] }: ChatPool): boolean =>
  complianceEnabled ?? complianceServers.length > 0
