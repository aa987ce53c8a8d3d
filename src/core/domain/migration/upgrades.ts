import type { ChatPool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Operation } from '#core/model/plan.ts'
import type { OperationOf } from './step-operations.ts'

/** Group Chat has one upgrade: the set-up of Lync 2010 takes over the database of OCS 2007 R2. */
export const isUpgradable = (source: ChatPool, target: ChatPool): boolean =>
  source.generation === 'ocs2007r2' && target.generation === 'lync2010'

/** An upgrade of a step, from one Group Chat pool to another. */
export interface Upgrade {
  readonly operation: OperationOf<'upgradeGroupChat'>
  /** As it is before the step. */
  readonly source: ChatPool
  /** As the step leaves it. */
  readonly target: ChatPool
  /** The stage before, in which the content of the source is read. */
  readonly from: Graph
}

/** The upgrades of the step that can be carried out. */
export const upgradesIn = (at: Moment): readonly Upgrade[] =>
  at.before ? upgradesBetween(at.before.graph, at.graph, at.operations) : []

/** The same for these operations of a step from one stage to the next. */
export function upgradesBetween(from: Graph, to: Graph, operations: readonly Operation[]): readonly Upgrade[] {
  return operations.flatMap((operation) => {
    if (operation.kind !== 'upgradeGroupChat') return []
    const source = from.get('chatPool', operation.source)
    const target = to.get('chatPool', operation.target) ?? from.get('chatPool', operation.target)
    return source && target && isUpgradable(source, target) ? [{ operation, source, target, from }] : []
  })
}
