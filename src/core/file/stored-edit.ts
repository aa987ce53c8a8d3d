import { cacheLatest, cacheLatestInParts } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { differences } from '#core/model/base/shared-map.ts'
import { z } from '#core/model/base/zod.ts'
import { isSame } from '#core/model/diff.ts'
import { type Entity, type EntityId, kinds } from '#core/model/entity.ts'
import { type Layout, type Plan, placeSchema, type Stage, stageOf } from '#core/model/plan.ts'
import { emptyTopology, put, remove, type Table, type Topology } from '#core/model/topology.ts'
import { planFileSchema, stageSchema } from './plan-file.ts'

/**
 * What became of one stage: entities put and removed, and all that it says of itself where any of that changed. Where it
 * is `alike`, all that became of the entities of the stage before became of its own too, and only the rest is named.
 */
const storedStageSchema = z.strictObject({
  id: stageSchema.shape.id,
  about: z.optional(z.omit(stageSchema, { id: true, put: true, remove: true })),
  put: stageSchema.shape.put,
  remove: stageSchema.shape.remove,
  alike: z.optional(z.literal(true)),
})

export const storedEditSchema = z.strictObject({
  about: z.optional(
    z.pick(planFileSchema, {
      name: true,
      description: true,
      sipDomains: true,
      lines: true,
      flattening: true,
      imports: true,
      severities: true,
      waivers: true,
    }),
  ),
  layout: z.optional(z.record(z.string(), z.nullable(placeSchema))),
  /** Every stage in its order; one without more than its id is as it was. */
  stages: z.array(storedStageSchema).check(z.minLength(1)),
})
type StoredStageEdit = z.infer<typeof storedStageSchema>

/** What changed from one plan to the next, as plain JSON: what the browser stores of an edit. */
export type StoredEdit = z.infer<typeof storedEditSchema>

/**
 * What has to be stored of an edit. It costs as much as the edit touched where both plans share the rest; of the way back
 * of an edit that was just asked about, less.
 */
export const editBetween = (...asked: Parameters<typeof editInParts>): StoredEdit => atOnce(editInParts(...asked))

/** The same, a stage at a time. */
export function* editInParts(before: Plan, after: Plan, isWayBack = false): InParts<StoredEdit> {
  const { layout, stages: _a, ...about } = after
  const { layout: _l, stages: _s, ...was } = before
  const places = changedPlaces(before.layout, layout)
  const stages = yield* stageEdits(before, after, isWayBack)
  return {
    ...(!isSame(about, was) && { about: about as StoredEdit['about'] }),
    ...(places && { layout: places }),
    stages,
  }
}

/** What becomes of the entities of a stage. */
interface Fates {
  readonly put: ReadonlySet<Entity>
  readonly remove: ReadonlySet<EntityId>
}

const noFates: Fates = { put: new Set(), remove: new Set() }

function* stageEdits(before: Plan, after: Plan, isWayBack: boolean): InParts<StoredStageEdit[]> {
  const edits: StoredStageEdit[] = []
  let last = noFates
  for (const [at, stage] of after.stages.entries()) {
    const was = stageOf(before, stage.id)
    const from = (was ?? after.stages[at - 1])?.topology ?? emptyTopology
    const fates = was === stage ? noFates : yield* fatesBetween(from, stage.topology, isWayBack && was !== undefined)
    edits.push(stageEdit(was, stage, fates, last))
    last = fates
  }
  return edits
}

/** Stages that share tables share what becomes of these, and the way back is found with the way there. */
function* fatesBetween(from: Topology, to: Topology, isWayBack: boolean): InParts<Fates> {
  const found: Fates[] = []
  for (const kind of kinds) {
    if (from[kind] === to[kind]) continue
    const { there, back } = yield* fatesIn(
      ...(isWayBack ? ([to[kind], from[kind]] as const) : ([from[kind], to[kind]] as const)),
    )
    found.push(isWayBack ? back : there)
  }
  yield
  return together(...found)
}

/** So many entities are compared in one step. */
const partLength = 2_000

/** The stages that an edit reaches are asked about twice, on the way there and on the way back. */
const fatesIn = cacheLatestInParts(function* (from: Table, to: Table): InParts<{ there: Fates; back: Fates }> {
  const [there, back] = [emptyFates(), emptyFates()]
  for (const [at, [id, was, is]] of differences<EntityId, Entity>(from, to).entries()) {
    if (at % partLength === partLength - 1) yield
    if (was && is && isSame(was, is)) continue
    if (is) there.put.add(is)
    else there.remove.add(id)
    if (was) back.put.add(was)
    else back.remove.add(id)
  }
  return { there, back }
}, 4 * kinds.length)

const emptyFates = () => ({ put: new Set<Entity>(), remove: new Set<EntityId>() })

/** The same for what is the same. */
const together = cacheLatest((...some: readonly Fates[]): Fates => {
  const filled = some.filter(({ put, remove }) => put.size + remove.size > 0)
  if (filled.length < 2) return filled[0] ?? noFates
  return {
    put: new Set(filled.flatMap(({ put }) => [...put])),
    remove: new Set(filled.flatMap(({ remove }) => [...remove])),
  }
}, 12)

/** An edit that reaches later stages puts the same entities into each of them. */
function stageEdit(before: Stage | undefined, after: Stage, fates: Fates, last: Fates): StoredStageEdit {
  if (before === after) return { id: after.id }
  const { id, topology: _t, ...about } = after
  const { id: _i, topology: _w, ...was } = before ?? { id, topology: _t }
  const isAlike = last.put.size + last.remove.size > 0 && holds(fates.put, last.put) && holds(fates.remove, last.remove)
  const [put, gone] = isAlike
    ? [without(fates.put, last.put), without(fates.remove, last.remove)]
    : [[...fates.put], [...fates.remove]]
  return {
    id,
    ...(!isSame(about, was) && { about: about as StoredStageEdit['about'] }),
    ...(put.length > 0 && { put: put as StoredStageEdit['put'] }),
    ...(gone.length > 0 && { remove: gone }),
    ...(isAlike && { alike: true }),
  }
}

function holds<T>(all: ReadonlySet<T>, some: ReadonlySet<T>): boolean {
  if (all === some) return true
  for (const one of some) if (!all.has(one)) return false
  return true
}

const without = <T>(all: ReadonlySet<T>, some: ReadonlySet<T>): T[] =>
  all === some ? [] : [...all].filter((one) => !some.has(one))

function changedPlaces(before: Layout, after: Layout): StoredEdit['layout'] | undefined {
  if (before === after) return undefined
  const [had, has] = [Object.keys(before), Object.keys(after)] as [EntityId[], EntityId[]]
  const changed = [
    ...had.filter((id) => !isSame(before[id], after[id])),
    ...has.filter((id) => !Object.hasOwn(before, id)),
  ]
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((id) => [id, after[id] ?? null]))
}

/** Does to a plan what `editBetween` saw done to it. */
export function withEdit(plan: Plan, edit: StoredEdit): Plan {
  let previous: Stage | undefined
  let last: StoredFates = { put: [], remove: [] }
  const stages = edit.stages.map((change) => {
    last = {
      put: [...(change.alike ? last.put : []), ...(change.put ?? [])],
      remove: [...(change.alike ? last.remove : []), ...((change.remove ?? []) as EntityId[])],
    }
    previous = editedStage(stageOf(plan, change.id), { ...change, ...last }, previous?.topology ?? emptyTopology)
    return previous
  })
  const { layout: _l, stages: _s, ...was } = plan
  return { ...((edit.about ?? was) as typeof was), layout: withPlacesOf(plan.layout, edit.layout), stages }
}

interface StoredFates {
  readonly put: readonly Entity[]
  readonly remove: readonly EntityId[]
}

function editedStage(
  before: Stage | undefined,
  change: Omit<StoredStageEdit, keyof StoredFates> & StoredFates,
  previous: Topology,
): Stage {
  if (before && !change.about && change.put.length === 0 && change.remove.length === 0) return before
  const { topology, ...was } = before ?? { id: change.id, name: change.id, operations: [], topology: previous }
  const about = change.about ? { operations: [], ...change.about, id: change.id } : was
  return { ...about, topology: put(remove(topology, change.remove), change.put) } as Stage
}

function withPlacesOf(layout: Layout, changed: StoredEdit['layout']): Layout {
  if (!changed) return layout
  const merged = Object.entries({ ...layout, ...changed }).filter(([, place]) => place !== null)
  return Object.fromEntries(merged) as Layout
}
