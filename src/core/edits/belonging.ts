import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import type { Entity, EntityId, Kind } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/**
 * What a new entity of a kind belongs to when it is added beside the selected one: the selected one itself, what that
 * belongs to, or else the only one there is. A second room goes into the category of the first.
 */
export function belongingOf(graph: Graph, kind: Kind, selected: EntityId | undefined): Entity | undefined {
  const near = selected === undefined ? [] : lineOf(graph, selected)
  const wanted = owners[kind] ?? []
  return (
    near.find((entity) => wanted.includes(entity.kind)) ??
    wanted.map((owner) => graph.all(owner)).find((all) => all.length > 0 && all.length < 2)?.[0]
  )
}

/** The kinds that an entity may belong to, the nearest first. */
const owners: Partial<Record<Kind, readonly Kind[]>> = {
  chatPool: ['pool'],
  category: ['chatPool'],
  room: ['category'],
  addIn: ['chatPool'],
  users: ['pool'],
  client: ['users'],
}

/** The entity, and what it belongs to, from the inside out. */
function lineOf(graph: Graph, id: EntityId): readonly Entity[] {
  const entity = graph.find(id)
  if (!entity) return []
  const content = contentOf(graph, id)
  const category = content?.kind === 'room' ? graph.get('category', content.category) : undefined
  const chatPool = content ? chatPoolOf(graph, content) : entity.kind === 'chatPool' ? entity : undefined
  const users = entity.kind === 'client' ? graph.get('users', entity.users) : undefined
  const pool = graph.get('pool', chatPool?.hostedOn) ?? graph.get('pool', (users ?? asUsers(entity))?.homedOn)
  return [entity, category, chatPool, users, pool].flatMap((one) => one ?? [])
}

const asUsers = (entity: Entity) => (entity.kind === 'users' ? entity : undefined)
