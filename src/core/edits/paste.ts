import { chatPoolOf } from '#core/domain/content/islands.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { z } from '#core/model/base/zod.ts'
import { type Entity, type EntityId, entitySchema, isContent } from '#core/model/entity.ts'
import { unusedId } from '#core/model/ids.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { type Plan, placeSchema, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf, put, type Topology } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import type { Clip } from './clip.ts'
import { looseContent, putInto } from './clip-content.ts'
import { takenIn, withoutTaken } from './clip-details.ts'
import { placesOfCopies } from './clip-places.ts'
import { type LeftOut, lostReferences } from './clip-references.ts'
import { editStage } from './edit.ts'
import { withRefs } from './with-refs.ts'

const clipSchema = z.strictObject({
  format: z.literal('coexistence-clip'),
  version: z.literal(1),
  /** The plan that it was copied from, as the browser knows it. */
  from: z.optional(z.string()),
  /** What was selected; the rest belongs to it. */
  selected: z.array(z.string()).check(z.minLength(1)),
  entities: z.array(entitySchema).check(z.minLength(1)),
  places: z.record(z.string(), placeSchema),
})

/** Reads a copied text; undefined where it is anything else. */
export function parseClip(text: string): Clip | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    return clipSchema.safeParse(JSON.parse(text)).data as Clip | undefined
  } catch {
    return undefined
  }
}

export interface Pasted {
  readonly plan: Plan
  /** What stands for the entities that were selected when copying. */
  readonly ids: readonly EntityId[]
  /** They are the same objects as in another stage, not new ones. */
  readonly isSame: boolean
  /** What of the copies was left out, because something in the plan has it. */
  readonly clashes: readonly LeftOut[]
  /** What was left out, because it led to what was not copied along and is not there. */
  readonly missing: readonly LeftOut[]
}

/**
 * Pastes into a stage and the later ones. What another stage of the plan has and this one lacks is there again as the
 * same object; everything else becomes new. Content goes into what is selected, and references lead to what was copied
 * along, or to what the stage holds.
 */
export function paste(plan: Plan, stage: StageId, clip: Clip, into?: EntityId): Pasted {
  const topology = stageOf(plan, stage)?.topology
  if (!topology) return { plan, ids: [], isSame: false, clashes: [], missing: [] }
  const isSame = clip.entities.every(({ id }) => !entityOf(topology, id) && isInSomeStage(plan, id))
  return isSame ? pasteSame(plan, stage, clip, into) : pasteNew(plan, stage, clip, into)
}

const isInSomeStage = (plan: Plan, id: EntityId): boolean => plan.stages.some(({ topology }) => entityOf(topology, id))

function pasteSame(plan: Plan, stage: StageId, clip: Clip, into: EntityId | undefined): Pasted {
  const { entities, selected } = clip
  const loose = looseContent(entities, selected)
  const pasted = editStage(plan, stage, (topology) => {
    const all = put(topology, entities)
    const known = entities.map((entity) => withRefs(entity, (id) => (entityOf(all, id) ? id : undefined)))
    return put(
      all,
      known.map((entity) => (loose.has(entity.id) ? putInto(graphOf(topology), entity, into) : entity)),
    )
  })
  return {
    plan: withPlaces(pasted),
    ids: selected,
    isSame: true,
    clashes: [],
    missing: lostReferences(
      entities,
      entitiesIn(
        pasted,
        stage,
        entities.map(({ id }) => id),
      ),
    ),
  }
}

/** Pastes copies with ids and names of their own. Of machines and addresses they have what nothing in the plan has. */
export function pasteNew(plan: Plan, stage: StageId, clip: Clip, into?: EntityId): Pasted {
  const ids = newIds(plan, clip)
  const taken = takenIn(plan)
  const kept = clip.entities.map((entity) => withoutTaken(entity, taken))
  const entities = kept.map(({ entity }) => entity)
  const pasted = editStage(plan, stage, (topology) =>
    put(topology, copies(plan, topology, { ...clip, entities }, ids, into)),
  )
  const layout = { ...plan.layout, ...placesOfCopies(pasted, clip.places, ids) }
  return {
    plan: withPlaces({ ...pasted, layout }),
    ids: clip.selected.flatMap((id) => ids.get(id) ?? []),
    isSame: false,
    clashes: kept.flatMap(({ entity, left }) => (left.length === 0 ? [] : [{ name: nameOf(entity), fields: left }])),
    missing: lostReferences(entities, entitiesIn(pasted, stage, [...ids.values()])),
  }
}

const entitiesIn = (plan: Plan, stage: StageId, ids: readonly EntityId[]): readonly (Entity | undefined)[] => {
  const topology = stageOf(plan, stage)?.topology
  return ids.map((id) => topology && entityOf(topology, id))
}

function newIds(plan: Plan, { entities }: Clip): ReadonlyMap<EntityId, EntityId> {
  const given = new Set<EntityId>()
  const taken = (id: EntityId) => given.has(id) || isInSomeStage(plan, id)
  return new Map(
    entities.map((entity) => {
      const id = unusedId(entity.kind, nameOf(entity), taken)
      given.add(id)
      return [entity.id, id] as const
    }),
  )
}

function copies(
  plan: Plan,
  topology: Topology,
  clip: Clip,
  ids: ReadonlyMap<EntityId, EntityId>,
  into: EntityId | undefined,
): readonly Entity[] {
  const graph = graphOf(topology)
  const names = namesIn(plan, clip)
  const loose = looseContent(clip.entities, clip.selected)
  return clip.entities.map((entity) => {
    const copy = withRefs(entity, (id) => ids.get(id) ?? (entityOf(topology, id) ? id : undefined))
    const fresh = { ...copy, id: ids.get(entity.id) ?? copy.id } as Entity
    const placed = loose.has(entity.id) ? putInto(graph, fresh, into) : fresh
    return clip.selected.includes(entity.id) ? renamed(placed, graph, names) : placed
  })
}

/** A pool, users or a room beside one of the same name gets a number: the next one where it is a copy itself. */
function renamed(entity: Entity, graph: Graph, names: Set<string>): Entity {
  if (!('name' in entity) || entity.name === undefined) return entity
  const key = (name: string) => nameKey(graph, entity, name)
  let name = entity.name
  const original = name.replace(/-\d+$/, '')
  const stem = names.has(key(original)) ? original : name
  for (let number = 2; names.has(key(name)); number++) name = `${stem}-${number}`
  names.add(key(name))
  return { ...entity, name } as Entity
}

/** Of all stages: in whichever the copy comes to be, its name is its own. */
function namesIn({ stages }: Plan, { entities }: Clip): Set<string> {
  const kindsOfClip = [...new Set(entities.map(({ kind }) => kind))]
  const graphs = stages.map(({ topology }) => graphOf(topology))
  return new Set(
    graphs.flatMap((graph) =>
      kindsOfClip.flatMap((kind) => graph.all(kind).map((entity) => nameKey(graph, entity, nameOf(entity)))),
    ),
  )
}

/** Content may share its name with that of another chat pool; everything else is told apart by its name. */
function nameKey(graph: Graph, entity: Entity, name: string): string {
  const owner = isContent(entity) ? (chatPoolOf(graph, entity)?.id ?? entity.chatPool) : undefined
  return [entity.kind, owner ?? '', name.toLowerCase()].join(' ')
}
