import { editStage } from '../edit.ts'
import { type Graph, graphOf } from '../graph.ts'
import { type Category, type Entity, type EntityId, kinds, type Room } from '../model.ts'
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

/** The entities and everything that belongs to them. */
function withOwned(graph: Graph, ids: readonly EntityId[]): ReadonlySet<EntityId> {
  const owned = new Set<EntityId>()
  const add = (id: EntityId): void => {
    if (owned.has(id)) return
    owned.add(id)
    for (const one of ownedBy(graph, id)) add(one.id)
  }
  for (const id of ids) add(id)
  return owned
}

const ownedBy = (graph: Graph, id: EntityId): readonly Entity[] => [
  ...graph.referrers('category', id, 'chatPool'),
  ...graph.referrers('addIn', id, 'chatPool'),
  ...graph.referrers('room', id, 'chatPool'),
  ...insideOf(graph, graph.get('category', id as Category['id'])),
  ...graph.referrers('client', id, 'users'),
  ...graph.referrers('interaction', id),
]

/** The rooms and categories in a category, without those that belong to another chat pool than it does. */
function insideOf(graph: Graph, category: Category | undefined): readonly (Room | Category)[] {
  if (!category) return []
  const inside = [
    ...graph.referrers('room', category.id, 'category'),
    ...graph.referrers('category', category.id, 'parent'),
  ]
  return inside.filter(({ chatPool }) => chatPool === undefined || chatPool === category.chatPool)
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
