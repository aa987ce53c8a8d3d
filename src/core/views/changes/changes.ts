import { standInsOf, withoutStandIns } from '#core/domain/migration/stand-ins.ts'
import { stepDiff } from '#core/model/diff.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Operation, Plan, Stage, StageId } from '#core/model/plan.ts'
import { additionsAndRemovals } from './additions-and-removals.ts'
import { type ContentMigrations, contentMigrations } from './content-migrations.ts'
import { changedInWords } from './entity-changes.ts'
import type { Graphs } from './field-changes.ts'
import { gathered } from './gathered.ts'
import { movesOf } from './moves-of.ts'
import { changeTypes, type StageChange } from './stage-change.ts'

/** What changes from one stage to another one, with the operations on the way. */
export function stageChanges(
  before: Stage,
  after: Stage,
  operations: readonly Operation[] = after.operations,
): readonly StageChange[] {
  const byAfter = known.get(before) ?? new WeakMap<Stage, Known>()
  known.set(before, byAfter)
  const same = byAfter.get(after)
  if (same?.operations === operations) return same.changes
  const changes = changesBetween(before, after, operations)
  byAfter.set(after, { operations, changes })
  return changes
}

interface Known {
  readonly operations: readonly Operation[]
  readonly changes: readonly StageChange[]
}
const known = new WeakMap<Stage, WeakMap<Stage, Known>>()

function changesBetween(before: Stage, after: Stage, operations: readonly Operation[]): readonly StageChange[] {
  const graphs: Graphs = { before: graphOf(before.topology), after: graphOf(after.topology) }
  const found = stepDiff(before.topology, after.topology)
  const standIns = standInsOf(graphs.before, graphs.after, found, movesOf(graphs).all)
  const changes = withoutStandIns(found, standIns)
  const moved: ContentMigrations = contentMigrations(graphs, operations)
  const changed = changes.flatMap((change) =>
    change.type === 'changed' ? changedInWords(change, graphs, moved.carries) : [],
  )
  const told = [...additionsAndRemovals(changes, graphs), ...moved.changes, ...gathered(changed, graphs)]
  return changeTypes.flatMap((type) => told.filter((change) => change.type === type))
}

/** The operations of the steps that lead from one stage of a plan to a later one. */
export function operationsBetween(plan: Plan, from: StageId, to: StageId): readonly Operation[] {
  const at = (id: StageId) => plan.stages.findIndex((stage) => stage.id === id)
  const steps = plan.stages.slice(at(from) + 1, at(to) + 1)
  return steps.length === 1 && steps[0] ? steps[0].operations : steps.flatMap(({ operations }) => operations)
}
