import { roomsIn } from '#core/domain/content/islands.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entityOf, put, remove, type Topology } from '#core/model/topology.ts'
import type { Arrival } from './arrival.ts'
import { repointed } from './references.ts'
import { editStages } from './stages.ts'

/** What has arrived in the first of the stages takes the place of what bore its name on the target before. */
export function withoutOverwritten(plan: Plan, stages: readonly Stage[], arrival: Arrival): Plan {
  const arrived = plan.stages.find(({ id }) => id === stages[0]?.id)?.topology
  const heirs = arrived ? heirsIn(arrived, arrival) : []
  return heirs.length === 0 ? plan : editStages(plan, stages, (topology) => heirs.reduce(inherited, topology))
}

type Heir = readonly [old: EntityId, heir: EntityId]

function heirsIn(topology: Topology, { ids, one: { from, target } }: Arrival): readonly Heir[] {
  const graph = graphOf(topology)
  const there = [...graph.referrers('category', target.id, 'chatPool'), ...roomsIn(graph, target)]
  const named = groupBy(there, ({ kind, name }) => `${kind} ${name.toLowerCase()}`)
  return [...named.values()].flatMap((same) => {
    const heir = same.find(({ id }) => ids.has(id))
    const old = same.filter(({ id }) => !ids.has(id) && from.find(id))
    return heir ? old.map(({ id }): Heir => [id, heir.id]) : []
  })
}

function inherited(topology: Topology, [old, heir]: Heir): Topology {
  if (!entityOf(topology, old) || !entityOf(topology, heir)) return topology
  const pointed = put(topology, repointed(graphOf(topology), old, heir))
  return remove(pointed, [old])
}
