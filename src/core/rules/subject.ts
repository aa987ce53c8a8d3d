import type { Finding } from '../finding.ts'
import { type EntityId, type EntityOf, type Kind, kindOf } from '../model.ts'
import { type Plan, stageOf } from '../plan.ts'
import { entityOf } from '../topology.ts'

/** The first subject of that kind in a finding, as it is in the finding's stage. */
export function subjectOf<K extends Kind>(plan: Plan, finding: Finding, kind: K): EntityOf<K> | undefined {
  const id = finding.entities.find((entity: EntityId) => kindOf(entity) === kind)
  const topology = stageOf(plan, finding.stage)?.topology
  return id && topology ? (entityOf(topology, id) as EntityOf<K> | undefined) : undefined
}
