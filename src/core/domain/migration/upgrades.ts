import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { operationsUntil } from './step-operations.ts'

/** Group Chat has one upgrade: the set-up of Lync 2010 takes over the database of OCS 2007 R2. */
export const isUpgradable = (source: ChatPool, target: ChatPool): boolean =>
  source.generation === 'ocs2007r2' && target.generation === 'lync2010'

/** Whether this step or an earlier one has upgraded the Group Chat of one chat pool to that of another. */
export const isUpgradedTo = (at: Moment, source: ChatPool, target: ChatPool): boolean =>
  isUpgradable(source, target) &&
  operationsUntil(at, 'upgradeGroupChat').some((one) => one.source === source.id && one.target === target.id)
