import type { ChatPool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { operationsIn, operationsUntil } from './step-operations.ts'

/** Group Chat has one upgrade: the set-up of Lync 2010 takes over the database of OCS 2007 R2. */
export const isUpgradable = (source: ChatPool, target: ChatPool): boolean =>
  source.generation === 'ocs2007r2' && target.generation === 'lync2010'

/** Whether this step or an earlier one has upgraded the Group Chat of one chat pool to that of another. */
export const isUpgradedTo = (at: Moment, source: ChatPool, target: ChatPool): boolean =>
  isUpgradable(source, target) &&
  operationsUntil(at, 'upgradeGroupChat').some((one) => one.source === source.id && one.target === target.id)

/** An upgrade of a step, from one Group Chat pool to another. */
export interface Upgrade {
  /** As it is before the step. */
  readonly source: ChatPool
  /** As the step leaves it. */
  readonly target: ChatPool
  /** The stage before, in which the content of the source is read. */
  readonly from: Graph
}

/** The upgrades of the step that can be carried out. */
export function upgradesIn(at: Moment): readonly Upgrade[] {
  const from = at.before?.graph
  if (!from) return []
  return operationsIn(at, 'upgradeGroupChat').flatMap((operation) => {
    const source = from.get('chatPool', operation.source)
    const target = at.graph.get('chatPool', operation.target) ?? from.get('chatPool', operation.target)
    return source && target && isUpgradable(source, target) ? [{ source, target, from }] : []
  })
}
