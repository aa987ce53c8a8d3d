import { withoutRecreated } from '#core/domain/migration/recreated.ts'
import { noRecreations, type Recreations, recreationsUntil } from '#core/domain/migration/recreations.ts'
import { standInsOf, withoutStandIns } from '#core/domain/migration/stand-ins.ts'
import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { stepDiffInParts } from '#core/model/diff.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Operation, Plan, Stage, StageId } from '#core/model/plan.ts'
import { additionsAndRemovals } from './additions-and-removals.ts'
import { arrivals } from './arrivals.ts'
import { type ContentMigrations, contentMigrations } from './content-migrations.ts'
import { changedInWords } from './entity-changes.ts'
import type { Graphs } from './field-changes.ts'
import { gathered } from './gathered.ts'
import { isSameWay, type Passed, passedAtOnce, passedBetween } from './move-way.ts'
import { movesOf } from './moves-of.ts'
import { changeTypes, type StageChange } from './stage-change.ts'

/** So many steps are told of side by side: those of the strip. */
const stepsAtOnce = 12

/** What changes from one stage of a plan to another one, with the operations on the way. */
export const changesIn = (plan: Plan, before: Stage, after: Stage): readonly StageChange[] =>
  atOnce(changesInParts(plan, before, after))

/** The same in steps. */
export const changesInParts = (plan: Plan, before: Stage, after: Stage): InParts<readonly StageChange[]> =>
  stageChangesInParts(
    before,
    after,
    onTheWay(plan, before, after),
    recreationsOnTheWay(plan, before, after),
    passedBetween(plan, before, after),
  )

/** The same list as before, so that the changes are told once. */
const onTheWay = cacheLatest(
  (plan: Plan, from: Stage, to: Stage) => operationsBetween(plan, from.id, to.id),
  stepsAtOnce,
)

/** What imports have brought until a later stage; on the way back they bring nothing. */
export function recreationsOnTheWay(plan: Plan, from: Stage, to: Stage): Recreations {
  const [was, is] = [plan.stages.indexOf(from), plan.stages.indexOf(to)]
  return was < is ? recreationsUntil(momentOf(plan, is)) : noRecreations
}

/** What differs between two stages, with these operations, and what these imports brought, between them. */
export const stageChanges = (...asked: Parameters<typeof stageChangesInParts>): readonly StageChange[] =>
  atOnce(stageChangesInParts(...asked))

function* stageChangesInParts(
  before: Stage,
  after: Stage,
  operations: readonly Operation[],
  recreations: Recreations = noRecreations,
  passed: readonly Passed[] = passedAtOnce(before, after, operations),
): InParts<readonly StageChange[]> {
  const cell = cellOf(before)(after)
  const { latest } = cell
  if (latest?.operations === operations && latest.recreations === recreations && isSameWay(latest.passed, passed)) {
    return latest.changes
  }
  const changes = yield* changesBetween(before, after, operations, recreations, passed)
  cell.latest = { operations, recreations, passed, changes }
  return changes
}

interface Told {
  readonly operations: readonly Operation[]
  readonly recreations: Recreations
  readonly passed: readonly Passed[]
  readonly changes: readonly StageChange[]
}

/** What was told last of two stages. A way between them is made anew each time, so it is compared by what it passes. */
const cellOf = cachedBy((_before: Stage) => cachedBy((_after: Stage): { latest?: Told } => ({})))

/** So many are told in one step. */
const partLength = 500

function* changesBetween(
  before: Stage,
  after: Stage,
  operations: readonly Operation[],
  recreations: Recreations,
  passed: readonly Passed[],
): InParts<readonly StageChange[]> {
  const graphs: Graphs = { before: graphOf(before.topology), after: graphOf(after.topology) }
  const found = yield* stepDiffInParts(before.topology, after.topology)
  yield
  const standIns = standInsOf(graphs.before, graphs.after, found, movesOf(graphs).all)
  const recreated = withoutRecreated(withoutStandIns(found, standIns), recreations, graphs.after)
  const changes = recreated.others
  yield
  const moved: ContentMigrations = contentMigrations(graphs, operations, recreations, passed)
  yield
  const changed: StageChange[] = []
  for (const [at, change] of changes.entries()) {
    if (change.type === 'changed') changed.push(...changedInWords(change, graphs, moved.carries))
    if (at % partLength === partLength - 1) yield
  }
  yield
  const told = [
    ...additionsAndRemovals(changes, graphs),
    ...moved.changes,
    ...arrivals(recreated, recreations, graphs),
    ...(yield* gathered(changed, graphs)),
  ]
  return changeTypes.flatMap((type) => told.filter((change) => change.type === type))
}

/** The operations of the steps that lead from one stage of a plan to a later one. */
export function operationsBetween(plan: Plan, from: StageId, to: StageId): readonly Operation[] {
  const at = (id: StageId) => plan.stages.findIndex((stage) => stage.id === id)
  const steps = plan.stages.slice(at(from) + 1, at(to) + 1)
  return steps.length === 1 && steps[0] ? steps[0].operations : steps.flatMap(({ operations }) => operations)
}
