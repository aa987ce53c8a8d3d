import { withOwned } from '#core/domain/content/owned.ts'
import { cut, type InParts } from '#core/model/base/in-parts.ts'
import { type Entity, type EntityId, kinds } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { put, remove, type Topology } from '#core/model/topology.ts'
import { type EditScope, editStage, stagesIn, withTopology } from '../edit.ts'
import { withoutReferences } from '../references.ts'
import { missedFields } from '../remove.ts'
import { chatPoolIdOf, stillInPlace } from './content-places.ts'
import type { Intake } from './intake.ts'

/** So many objects are removed, or looked at, in one step. */
const partLength = 1_000
/** The same of what can have much in it. */
const few = 50

/**
 * Removes what is gone from the stages of a scope, with what the lines of an intake say goes with it: what is in it once
 * all that moves has moved. What stays, as its move was not chosen or another stage has it there, is then in the chat pool.
 */
export function* withoutGone(
  plan: Plan,
  stage: Stage,
  { changed }: Pick<Intake, 'changed'>,
  gone: readonly EntityId[],
  scope: EditScope,
): InParts<Plan> {
  const goes = yield* ownedIn(graphOf(yield* movedIn(stage.topology, changed)), gone)
  const tidied = new Map<StageId, Tidied>()
  for (const { id, topology } of stagesIn(plan, stage.id, scope)) tidied.set(id, yield* tidiedIn(topology, goes))
  let left = plan
  for (const part of cut([...goes], partLength)) {
    left = editStage(left, stage.id, (topology) => remove(topology, part), scope)
    yield
  }
  const stages = left.stages.map((one) => {
    const { kept = [], stray = [] } = tidied.get(one.id) ?? {}
    return withTopology(one, remove(put(one.topology, kept), stray))
  })
  return { ...left, stages }
}

/** What is gone, with what is in it. */
function* ownedIn(graph: Graph, gone: readonly EntityId[]): InParts<ReadonlySet<EntityId>> {
  const owned = new Set<EntityId>()
  for (const part of cut(gone, few)) {
    for (const id of withOwned(graph, part)) owned.add(id)
    yield
  }
  return owned
}

/** The content of a stage once all of it is where files have it. */
function* movedIn(topology: Topology, changed: Intake['changed']): InParts<Topology> {
  let moved = topology
  const content = changed.filter(({ after: { kind } }) => kind === 'room' || kind === 'category')
  const replaced = content.filter(({ fields }) => fields.some((field) => places.has(field)))
  for (const part of cut(replaced, partLength)) {
    moved = put(
      moved,
      part.map(({ after }) => after),
    )
    yield
  }
  return moved
}

const places: ReadonlySet<string> = new Set(['category', 'chatPool', 'parent'])

interface Tidied {
  /** What has referred to what goes, and stays: without that, but where a rule tells of it. */
  readonly kept: readonly Entity[]
  /** What has been in a chat pool that goes, or of users who go, but has not been told to. */
  readonly stray: readonly EntityId[]
}

function* tidiedIn(topology: Topology, goes: ReadonlySet<EntityId>): InParts<Tidied> {
  const graph = graphOf(topology)
  const all = new Set(goes)
  const referring = new Map<EntityId, Entity>()
  const filled = kinds.filter((kind) => topology[kind].size > 0)
  let count = 0
  // What strays is looked at in its turn.
  for (const id of all) {
    for (const one of filled.flatMap((kind): readonly Entity[] => graph.referrers(kind, id))) {
      if (all.has(one.id)) continue
      if (isStray(graph, one, all)) all.add(one.id)
      else referring.set(one.id, one)
    }
    if (++count % partLength === 0) yield
  }
  const kept = [...referring.values()].flatMap((one) =>
    all.has(one.id) ? [] : [stillInPlace(withoutReferences(one, all, missedFields), one, categoriesIn(graph))],
  )
  return { kept, stray: [...all].filter((id) => !goes.has(id)) }
}

function isStray(graph: Graph, entity: Entity, goes: ReadonlySet<EntityId>): boolean {
  if (entity.kind === 'interaction') return true
  const owner = entity.kind === 'client' ? entity.users : chatPoolIdOf(entity, categoriesIn(graph))
  return owner !== undefined && goes.has(owner)
}

const categoriesIn = (graph: Graph) => (id: EntityId | undefined) => graph.get('category', id)
