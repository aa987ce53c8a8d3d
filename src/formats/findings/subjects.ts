import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { stageOf } from '#core/model/plan.ts'
import type { Finding, NotChecked } from '#core/model/rule/finding.ts'
import { entityOf } from '#core/model/topology.ts'
import { listed, nameOf } from '#core/model/words.ts'

/** What a finding is about, by name, and the step where it is about one. */
export function subjectsOf(plan: Plan, stage: Stage, finding: Finding): readonly string[] {
  const entities = finding.entities.flatMap((id) => entityIn(plan, stage, id) ?? [])
  const names = listed([...new Set(entities.map(nameOf))], 6)
  return [...(names === '' ? [] : [names]), ...(finding.transition ? [`in the step to ${stage.name}`] : [])]
}

/** An entity of the stage; one that is gone from it, as it was in another one. */
export const entityIn = (plan: Plan, stage: Stage, id: EntityId): Entity | undefined =>
  [stage, ...plan.stages].flatMap(({ topology }) => entityOf(topology, id) ?? [])[0]

export function notCheckedSentence(plan: Plan, { rule, stage, error }: NotChecked): string {
  return `The rule ${rule} stopped in stage ${stageOf(plan, stage)?.name ?? stage}, so that is not checked: ${error}`
}
