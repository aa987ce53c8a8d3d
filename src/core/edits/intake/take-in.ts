import { withPlacesInParts } from '#core/layout/arranging/places.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { atOnce, cut, type InParts } from '#core/model/base/in-parts.ts'
import { type Entity, kinds } from '#core/model/entity.ts'
import { type ImportRecord, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { alignedWith, put } from '#core/model/topology.ts'
import { type EditScope, editStage, stagesIn } from '../edit.ts'
import { fittedInParts } from './fitted.ts'
import { inPlaceOfGroups } from './in-place-of-groups.ts'
import type { Intake } from './intake.ts'
import { withoutGone } from './remove-gone.ts'
import { type Chosen, wantedOf } from './wanted.ts'

/** An intake without what is told of it. */
export type Takeable = Omit<Intake, 'losses'>

/** All that is new or changed; what is gone from the files is kept. */
export const usualChoice: Chosen = {
  isAdded: () => true,
  isChanged: () => true,
  isRemoved: () => false,
  isReplaced: () => true,
}

/**
 * Takes files over into a stage, and others in its scope, and keeps in the plan where that came from. Nothing refers to what
 * is new and not chosen.
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
  const { entities, people } = yield* wantedOf(intake, chosen)
  const parts = partsOf(entities)
  let grown = plan
  for (const part of parts) {
    grown = editStage(grown, stage, (topology) => put(topology, part), scope)
    yield
  }
  grown = yield* fittedInParts(plan, grown, stage, parts.flat())
  const replaced = intake.replaced.filter(({ group }) => chosen.isReplaced(group))
  grown = yield* inPlaceOfGroups(grown, stagesIn(grown, stage, scope), replaced, people)
  const gone = intake.gone.filter((entity) => chosen.isRemoved(entity)).map(({ id }) => id)
  const before = stageOf(plan, stage)
  if (gone.length > 0 && before) grown = yield* withoutGone(grown, before, intake, gone, scope)
  return { ...grown, stages: yield* alignedStages(plan, grown) }
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
    return cut(ofKind, partLength)
  })
}
