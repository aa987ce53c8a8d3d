import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { recordsCompliance } from '../servers/compliance.ts'
import { storesOf } from '../servers/stores.ts'
import { importsIn } from './imports.ts'

/** A detail that nobody has filled in, although what is filled in makes it matter. */
interface OpenDetail {
  readonly field: keyof ChatPool
  readonly name: string
}

/**
 * The details of a Persistent Chat pool that are unknown: where some are known, rules name what is missing beside them.
 */
export function openDetailsOf(at: Moment, chatPool: ChatPool): readonly OpenDetail[] {
  if (isLegacy(chatPool)) return []
  return [...openStores(chatPool), ...openCompliance(at, chatPool)]
}

function openStores(chatPool: ChatPool): readonly OpenDetail[] {
  const { servers, fileStore, stretched, complianceEnabled } = chatPool
  if (storesOf(chatPool).length > 0) return []
  const isDeployed = servers !== undefined || fileStore !== undefined
  return [
    ...(isDeployed || stretched ? [{ field: 'contentStore', name: 'content store' } as const] : []),
    ...(stretched ? [{ field: 'backupStore', name: 'backup store' } as const] : []),
    ...(complianceEnabled ? [{ field: 'complianceStore', name: 'compliance store' } as const] : []),
  ]
}

function openCompliance(at: Moment, chatPool: ChatPool): readonly OpenDetail[] {
  const { complianceEnabled, complianceAdapter, complianceStore } = chatPool
  if (complianceEnabled === undefined) {
    return hasCompliantSource(at, chatPool) ? [{ field: 'complianceEnabled', name: 'compliance setting' }] : []
  }
  const isOpen = complianceEnabled && complianceAdapter === undefined && complianceStore === undefined
  return isOpen ? [{ field: 'complianceAdapter', name: 'compliance adapter' }] : []
}

/** Whether content of a chat pool that records compliance is imported in the step that leads to this stage. */
const hasCompliantSource = (at: Moment, chatPool: ChatPool): boolean =>
  importsIn(at).some(({ source, target }) => target.id === chatPool.id && recordsCompliance(source))
