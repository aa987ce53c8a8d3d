import { withoutRecreated } from '#core/domain/migration/recreated.ts'
import { type Change, changedFields } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { additionsAndRemovals } from './additions-and-removals.ts'
import { arrivals } from './arrivals.ts'
import { recreationsOnTheWay } from './changes.ts'
import { carriesOf, moveInWords } from './content-migrations.ts'
import { changedInWords } from './entity-changes.ts'
import { passedBetween } from './move-way.ts'
import { movesOf } from './moves-of.ts'
import type { ChangeType, StageChange } from './stage-change.ts'

/** What became of an entity on the way to a stage. */
export interface Presence {
  readonly stage: StageId
  readonly state: 'there' | 'absent' | 'gone' | Exclude<ChangeType, 'removed'>
  /** What changed, in phrases without a full stop. */
  readonly texts: readonly string[]
}

/** What an entity is in each stage, and what changed on the way there. */
export function acrossStages(plan: Plan, id: EntityId): readonly Presence[] {
  return plan.stages.map((stage, at): Presence => {
    const before = plan.stages[at - 1]
    const changes = before ? changesOf(id, plan, before, stage) : []
    const [first] = changes
    const isThere = entityOf(stage.topology, id) !== undefined
    if (first) return { stage: stage.id, state: stateAfter(first, isThere), texts: changes.map(({ text }) => text) }
    return { stage: stage.id, state: isThere ? 'there' : 'absent', texts: [] }
  })
}

/** What an import has brought elsewhere is gone here. */
const stateAfter = ({ type }: StageChange, isThere: boolean): Presence['state'] =>
  type === 'removed' || !isThere ? 'gone' : type

/** What becomes of one entity from one stage to the next. */
function changesOf(id: EntityId, plan: Plan, from: Stage, to: Stage): readonly StageChange[] {
  const graphs = { before: graphOf(from.topology), after: graphOf(to.topology) }
  const [before, after] = [entityOf(from.topology, id), entityOf(to.topology, id)]
  if (before && after) {
    const { all: moves } = movesOf(graphs)
    const [move, fields] = [moves.get(id), before === after ? [] : changedFields(before, after)]
    return [
      ...(move ? [moveInWords(move, passedBetween(plan, from, to), graphs)] : []),
      ...changedInWords({ type: 'changed', before, after, fields }, graphs, carriesOf(moves)),
    ]
  }
  const changes: readonly Change[] = [
    ...(after ? [{ type: 'added', after } as const] : []),
    ...(before ? [{ type: 'removed', before } as const] : []),
  ]
  const recreations = recreationsOnTheWay(plan, from, to)
  const recreated = withoutRecreated(changes, recreations, graphs.after)
  return [...additionsAndRemovals(recreated.others, graphs), ...arrivals(recreated, recreations, graphs)]
}
