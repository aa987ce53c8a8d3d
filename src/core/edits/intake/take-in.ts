import { withPlacesInParts } from '#core/layout/arranging/places.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { type Entity, type EntityId, kinds, type Users } from '#core/model/entity.ts'
import { type ImportRecord, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { alignedWith, put } from '#core/model/topology.ts'
import { type EditScope, editStage, editStageInParts, stagesIn } from '../edit.ts'
import { withoutReferences } from '../references.ts'
import { withoutEntities } from '../remove.ts'
import { inPlaceOfGroups } from './in-place-of-groups.ts'
import type { Intake, IntakeChange } from './intake.ts'

/** An intake without what is told of it. */
export type Takeable = Omit<Intake, 'losses'>

/** What of an intake is taken over. */
export interface Chosen {
  isAdded(entity: Entity): boolean
  isChanged(change: IntakeChange, field: string): boolean
  isRemoved(entity: Entity): boolean
  /** All people of the group come in its place, or none of them. */
  isReplaced(group: Users): boolean
}

/** All that is new or changed; what is gone from the files is kept. */
export const usualChoice: Chosen = {
  isAdded: () => true,
  isChanged: () => true,
  isRemoved: () => false,
  isReplaced: () => true,
}

/**
 * Takes files over into a stage, and others in its scope, and keeps in the plan where that came from. References to what is
 * new and not chosen are left out.
 */
export const takeIn = (...taken: Parameters<typeof takeInParts>): Plan => atOnce(takeInParts(...taken))

/** So many objects are taken over in one step. */
const partLength = 1_000

/** The same in steps, each of which touches few pages of the tables. */
export function* takeInParts(
  plan: Plan,
  stage: StageId,
  intake: Takeable,
  chosen: Chosen,
  records: readonly ImportRecord[],
  scope: EditScope = 'later',
): InParts<Plan> {
  const taken = yield* takenInParts(plan, stage, intake, chosen, scope)
  const imports = [...(plan.imports ?? []), ...records]
  return yield* withPlacesInParts({
    ...taken,
    sipDomains: intake.sipDomains.length === 0 ? plan.sipDomains : [...plan.sipDomains, ...intake.sipDomains],
    ...(imports.length > 0 && { imports }),
  })
}

/** What the stages have then; nobody has placed it, and nothing is kept of where it came from. */
export function* takenInParts(
  plan: Plan,
  stage: StageId,
  intake: Takeable,
  chosen: Chosen,
  scope: EditScope,
): InParts<Plan> {
  const entities = yield* chosenOf(intake, chosen)
  let grown = plan
  for (const part of partsOf(entities)) {
    grown = editStage(grown, stage, (topology) => put(topology, part), scope)
    yield
  }
  const replaced = intake.replaced.filter(({ group }) => chosen.isReplaced(group))
  grown = yield* inPlaceOfGroups(grown, stagesIn(grown, stage, scope), replaced, intake.people)
  const gone = intake.gone.filter((entity) => chosen.isRemoved(entity)).map(({ id }) => id)
  if (gone.length > 0) {
    grown = yield* editStageInParts(grown, stage, (topology) => withoutEntities(topology, gone), scope)
  }
  return { ...grown, stages: yield* alignedStages(plan, grown) }
}

/** What is new or another, without references to what is not wanted. */
function* chosenOf({ added, changed, replaced, people }: Takeable, chosen: Chosen): InParts<readonly Entity[]> {
  const unwanted = new Set<EntityId>()
  for (const [at, entity] of added.entries()) {
    if (!chosen.isAdded(entity)) unwanted.add(entity.id)
    if (at % partLength === 0) yield
  }
  const kept = new Set<EntityId>(replaced.flatMap(({ group }) => (chosen.isReplaced(group) ? [] : [group.id])))
  if (kept.size > 0) for (const { group, user } of people) if (kept.has(group)) unwanted.add(user.id)
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

/** Each stage that changes shares with the one before what is the same in both, so that nobody compares what came into both. */
function* alignedStages(plan: Plan, { stages }: Plan): InParts<readonly Stage[]> {
  const aligned: Stage[] = []
  for (const stage of stages) {
    const before = aligned.at(-1)
    const isChanged = stageOf(plan, stage.id)?.topology !== stage.topology
    const topology = before && isChanged ? alignedWith(stage.topology, before.topology) : stage.topology
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
