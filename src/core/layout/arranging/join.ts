import { connectionsOf } from '#core/domain/reachability/connections.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { shapeOf } from '../content.ts'

/** Two things that a line joins in some stage. */
export interface Join {
  readonly from: EntityId
  readonly to: EntityId
}

/** So many chat pools of a client are looked at: those of more are said in a number. */
const maxReached = 3

/** What joins people to what they use, in any stage. Hosts stand over their chat pools anyhow. */
export function joinsOf(plan: Plan): readonly Join[] {
  const joins = new Map<string, Join>()
  for (const { topology } of plan.stages) {
    for (const join of joinsIn(graphOf(topology))) joins.set(`${join.from} ${join.to}`, join)
  }
  return [...joins.values()]
}

function* joinsIn(graph: Graph): Iterable<Join> {
  for (const client of graph.all('client')) {
    const from = shapeOf(graph, client)
    for (const { chatPool } of connectionsOf(graph, client).slice(0, maxReached)) yield { from, to: chatPool }
  }
  for (const users of graph.all('users')) if (users.policy) yield { from: shapeOf(graph, users), to: users.policy }
}
