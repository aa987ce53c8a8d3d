import type { InParts } from '#core/model/base/in-parts.ts'
import { type Entity, type EntityId, isContent, kinds } from '#core/model/entity.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { fieldOf, type Ref, refsOf } from '#core/model/refs.ts'
import { entityOf, put, remove, type Topology } from '#core/model/topology.ts'
import { withTopology } from '../edit.ts'
import { withoutReferences } from '../references.ts'
import { missedFields } from '../remove.ts'
import { chatPoolIdOf, stillInPlace } from './content-places.ts'
import { unitOf } from './wanted.ts'

/** So many objects are looked at in one step. */
const partLength = 1_000

/**
 * Fits what has been taken over into a stage to what others have. Where they lack what it refers to, what they have known
 * before stays where it was there; a room that is new to them is in the chat pool, and nowhere if they lack that, too.
 */
export function* fittedInParts(before: Plan, after: Plan, id: StageId, taken: readonly Entity[]): InParts<Plan> {
  const own = stageOf(after, id)?.topology
  const stages: Stage[] = []
  for (const stage of after.stages) {
    const was = stageOf(before, stage.id)?.topology
    const isOther = own && was && was !== stage.topology && kinds.some((kind) => own[kind] !== stage.topology[kind])
    stages.push(isOther ? withTopology(stage, yield* fittedTo(was, stage.topology, own, taken)) : stage)
  }
  return stages.every((stage, at) => stage === after.stages[at]) ? after : { ...after, stages }
}

/** The entities are in such an order that none comes before its owner. */
function* fittedTo(was: Topology, is: Topology, own: Topology, taken: readonly Entity[]): InParts<Topology> {
  const nowhere = new Set<EntityId>()
  const others: Entity[] = []
  const isMissing = (to: EntityId) => nowhere.has(to) || !entityOf(is, to)
  for (const [at, { id }] of taken.entries()) {
    if (at % partLength === 0) yield
    const [known, there] = [entityOf(was, id), entityOf(is, id)]
    if (!there || there === known) continue
    const stray = refsOf(there).filter(({ field, to }) => !missedFields.has(field) && isMissing(to))
    const fresh = stray.filter(({ field, to }) => !known || fieldOf(known, field) !== to)
    if (fresh.length === 0) continue
    const fits = known ? asBefore(there, known, fresh) : asNew(there, fresh, own)
    if (!known && isNowhere(fits, is, isMissing)) nowhere.add(id)
    else others.push(fits)
  }
  return others.length + nowhere.size === 0 ? is : remove(put(is, others), [...nowhere])
}

/** With those of its fields as they were that have come to lead nowhere. */
function asBefore(entity: Entity, known: Entity, stray: readonly Ref[]): Entity {
  const units = new Set(stray.map(({ field }) => unitOf(entity.kind, field)))
  const isOf = (field: string) => units.has(unitOf(entity.kind, field))
  const kept = Object.entries(entity).filter(([field]) => !isOf(field))
  return Object.fromEntries([...kept, ...Object.entries(known).filter(([field]) => isOf(field))]) as unknown as Entity
}

const asNew = (entity: Entity, stray: readonly Ref[], { category }: Topology): Entity =>
  stillInPlace(withoutReferences(entity, new Set(stray.map(({ to }) => to))), entity, (id) => id && category.get(id))

function isNowhere(entity: Entity, { category }: Topology, isMissing: (id: EntityId) => boolean): boolean {
  const chatPool = chatPoolIdOf(entity, (id) => id && category.get(id))
  return isContent(entity) && (chatPool === undefined || isMissing(chatPool))
}
