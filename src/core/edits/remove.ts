import { editStage } from '../edit.ts'
import { graphOf } from '../graph.ts'
import { type Entity, type EntityId, kinds } from '../model.ts'
import { withOwned } from '../owned.ts'
import type { Plan, StageId } from '../plan.ts'
import { put, remove, type Topology } from '../topology.ts'
import { withoutReferences } from './references.ts'

/** References that stay when their target goes, because a rule tells who misses it. */
const missed: ReadonlySet<string> = new Set(['hostedOn', 'homedOn', 'connectsTo', 'addIn', 'policy'])

/**
 * Takes entities out of a stage and the later ones, with what they own: the content of a chat pool, the rooms of a
 * category, the clients of users. Whoever still needs them keeps pointing at them, and a rule says so.
 */
export function removeEntities(plan: Plan, stage: StageId, ids: readonly EntityId[]): Plan {
  return editStage(plan, stage, (topology) => {
    const gone = withOwned(graphOf(topology), ids)
    return forget(remove(topology, [...gone]), gone)
  })
}

function forget(topology: Topology, gone: ReadonlySet<EntityId>): Topology {
  const graph = graphOf(topology)
  const referrers = new Set(
    [...gone].flatMap((id) => kinds.flatMap((kind): Entity[] => [...graph.referrers(kind, id)])),
  )
  return put(
    topology,
    [...referrers].map((entity) => withoutReferences(entity, gone, missed)),
  )
}
