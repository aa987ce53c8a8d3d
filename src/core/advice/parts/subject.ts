import { contentOf } from '#core/domain/content/islands.ts'
import { type Content, type EntityId, type EntityOf, type Kind, kindOf } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { type Moment, momentOf } from '#core/model/memory/moment.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { emptyTopology, entityOf } from '#core/model/topology.ts'

/** The first subject of that kind in a finding, as it is in the finding's stage. */
export function subjectOf<K extends Kind>(plan: Plan, finding: Finding, kind: K): EntityOf<K> | undefined {
  const id = finding.entities.find((entity: EntityId) => kindOf(entity) === kind)
  const topology = stageOf(plan, finding.stage)?.topology
  return id && topology ? (entityOf(topology, id) as EntityOf<K> | undefined) : undefined
}

/** The stage of a finding, to read. */
export const graphAt = (plan: Plan, finding: Pick<Finding, 'stage'>): Graph =>
  graphOf(stageOf(plan, finding.stage)?.topology ?? emptyTopology)

/** The moment of a finding, to ask again what its rule asked. */
export const momentAt = (plan: Plan, { stage }: Pick<Finding, 'stage'>): Moment =>
  momentOf(
    plan,
    plan.stages.findIndex(({ id }) => id === stage),
  )

/** All of that kind that a finding concerns, subjects first, as they are in the finding's stage. */
export function concernedOf<K extends Kind>(plan: Plan, finding: Finding, kind: K): readonly EntityOf<K>[] {
  const graph = graphAt(plan, finding)
  return [...finding.entities, ...finding.related]
    .filter((id) => kindOf(id) === kind)
    .flatMap((id) => graph.get(kind, id) ?? [])
}

/** The category, room or add-in that a finding is about. */
export const contentSubjectOf = (plan: Plan, finding: Finding): Content | undefined =>
  contentOf(graphAt(plan, finding), finding.entities[0])
