import { withPlacesInParts } from '#core/layout/arranging/places.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { type Entity, type EntityId, kinds } from '#core/model/entity.ts'
import { type ImportRecord, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { alignedWith, entityOf, put } from '#core/model/topology.ts'
import { editStage } from '../edit.ts'
import { withoutReferences } from '../references.ts'
import { removeEntities } from '../remove.ts'
import { inPlaceOfGroups } from './in-place-of-groups.ts'
import type { Intake, IntakeChange } from './intake.ts'

/** An intake without what is told of it. */
type Taken = Omit<Intake, 'losses'>

/** What of an intake is taken over. */
export interface Chosen {
  isAdded(entity: Entity): boolean
  isChanged(change: IntakeChange, field: string): boolean
  isRemoved(entity: Entity): boolean
}

/** All that is new or changed; what is gone from the files is kept. */
export const usualChoice: Chosen = { isAdded: () => true, isChanged: () => true, isRemoved: () => false }

/**
 * Takes files over into a stage and the later ones, and keeps in the plan where that came from. References to what is new
 * and not chosen are left out.
 */
export const takeIn = (...taken: Parameters<typeof takeInParts>): Plan => atOnce(takeInParts(...taken))

/** So many objects are taken over in one step. */
const partLength = 1_000

/** The same in steps, each of which touches few pages of the tables. */
export function* takeInParts(
  plan: Plan,
  stage: StageId,
  intake: Taken,
  chosen: Chosen,
  records: readonly ImportRecord[],
): InParts<Plan> {
  const { gone, replaced, sipDomains } = intake
  const entities = yield* chosenOf(intake, chosen)
  let grown = plan
  for (const part of partsOf(entities)) {
    grown = editStage(grown, stage, (topology) => put(topology, part))
    yield
  }
  const isTaken = new Set<EntityId>(entities.map(({ id }) => id))
  const before = stageOf(plan, stage)?.topology
  const isThere = (id: EntityId) => isTaken.has(id) || (before !== undefined && entityOf(before, id) !== undefined)
  const outdated = replaced
    .map(({ group, by }) => ({ group, by: by.filter(isThere) }))
    .filter(({ by }) => by.length > 0)
  grown = yield* inPlaceOfGroups(grown, stage, outdated, (id) => isTaken.has(id))
  const unwanted = gone.filter((entity) => chosen.isRemoved(entity)).map(({ id }) => id)
  const left = removeEntities(grown, stage, unwanted)
  const imports = [...(plan.imports ?? []), ...records]
  const stages = yield* alignedStages(left)
  return yield* withPlacesInParts({
    ...left,
    stages,
    sipDomains: sipDomains.length === 0 ? left.sipDomains : [...left.sipDomains, ...sipDomains],
    ...(imports.length > 0 && { imports }),
  })
}

/** What is new or another, without references to what is not wanted. */
function* chosenOf({ added, changed }: Taken, chosen: Chosen): InParts<readonly Entity[]> {
  const unwanted = new Set<EntityId>()
  for (const [at, entity] of added.entries()) {
    if (!chosen.isAdded(entity)) unwanted.add(entity.id)
    if (at % partLength === 0) yield
  }
  const wanted = unwanted.size === 0 ? added : added.filter(({ id }) => !unwanted.has(id))
  yield
  const entities = [...wanted]
  for (const [at, change] of changed.entries()) {
    const entity = partly(change, chosen)
    if (entity) entities.push(entity)
    if (at % partLength === 0) yield
  }
  yield
  return unwanted.size === 0 ? entities : entities.map((entity) => withoutReferences(entity, unwanted))
}

/** Each stage shares with the one before what is the same in both, so that nobody compares all that came into both. */
function* alignedStages({ stages }: Plan): InParts<readonly Stage[]> {
  const aligned: Stage[] = []
  for (const stage of stages) {
    const before = aligned.at(-1)
    const topology = before ? alignedWith(stage.topology, before.topology) : stage.topology
    aligned.push(topology === stage.topology ? stage : { ...stage, topology })
    yield
  }
  return aligned
}

/** In the order of the tables, whose kinds are in such an order that none comes before its owner. */
function partsOf(entities: readonly Entity[]): readonly (readonly Entity[])[] {
  const byKind = groupBy(entities, ({ kind }) => kind)
  return kinds.flatMap((kind) => {
    const ofKind = [...(byKind.get(kind) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))
    const starts = Array.from({ length: Math.ceil(ofKind.length / partLength) }, (_, at) => at * partLength)
    return starts.map((start) => ofKind.slice(start, start + partLength))
  })
}

/** The entity with those of its changed fields that are chosen. */
function partly(change: IntakeChange, chosen: Chosen): Entity | undefined {
  const fields = change.fields.filter((field) => chosen.isChanged(change, field))
  if (fields.length === 0) return undefined
  const left = new Set<string>(fields)
  const kept = Object.entries(change.before).filter(([field]) => !left.has(field))
  const taken = fields.map((field) => [field, fieldOf(change.after, field)] as const)
  return Object.fromEntries([...kept, ...taken.filter(([, value]) => value !== undefined)]) as unknown as Entity
}
