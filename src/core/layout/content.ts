import { chatPoolOf, unheldRooms } from '#core/domain/content/islands.ts'
import { cachedBy, cachedInParts } from '#core/model/base/caches.ts'
import { atOnce, filterInParts } from '#core/model/base/in-parts.ts'
import { partsOf } from '#core/model/base/list-parts.ts'
import { byName } from '#core/model/base/natural-order.ts'
import {
  type AddIn,
  type Category,
  type ChatPool,
  type Content,
  type Entity,
  type EntityId,
  isContent,
  type Room,
} from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { dockOf, stackOf, stacksInParts } from './people.ts'

/**
 * The shape that shows a category, room or add-in: its chat pool, the stray category of a room, or a shape of its own.
 */
export function containerOf(graph: Graph, content: Content): EntityId {
  const chatPool = chatPoolOf(graph, content)
  if (chatPool) return chatPool.id
  const category = content.kind === 'room' ? graph.get('category', content.category) : undefined
  return category && !chatPoolOf(graph, category) ? category.id : content.id
}

/** The shape that shows an entity: its own, or the one that it is a line of or folded into. */
export function shapeOf(graph: Graph, entity: Entity): EntityId {
  if (isContent(entity)) return containerOf(graph, entity)
  const users = entity.kind === 'client' ? dockOf(graph, entity) : entity
  return stackOf(graph, users?.id ?? entity.id)?.id ?? users?.id ?? entity.id
}

/**
 * The entities that are a shape, or a frame, of their own: neither content of a chat pool, nor a client at its users,
 * nor users gathered in a stack. A stage with 32,000 rooms is asked often, and its graph is the same until it is
 * edited.
 */
export const freeStanding = (graph: Graph): readonly Entity[] => atOnce(freeStandingInParts(graph))

/** The same in steps, once for a graph. */
export const freeStandingInParts = cachedInParts(function* (graph: Graph) {
  const content: readonly Content[] = [...graph.all('category'), ...unheldRooms(graph), ...graph.all('addIn')]
  yield* stacksInParts(graph)
  const found: readonly Entity[] = [
    ...graph.all('pool'),
    ...graph.all('chatPool'),
    ...(yield* filterInParts(graph.all('users'), ({ id }) => !stackOf(graph, id))),
    ...(yield* filterInParts(graph.all('client'), (client) => !dockOf(graph, client))),
    ...graph.all('policy'),
    ...graph.all('site'),
    ...(yield* filterInParts(content, (one) => containerOf(graph, one) === one.id)),
  ]
  return found
})

/** A category in its place in a chat pool: how deep, and the rooms shown in it. */
interface CategoryContent {
  readonly category: Category
  readonly depth: number
  readonly rooms: readonly Room[]
}

/** All that a chat pool, or a stray category, shows inside. */
export interface ContainerContent {
  readonly addIns: readonly AddIn[]
  readonly categories: readonly CategoryContent[]
  /** Rooms under no category of this container. */
  readonly rooms: readonly Room[]
  readonly roomCount: number
}

export function contentIn(graph: Graph, container: ChatPool | Category): ContainerContent {
  if (container.kind === 'category') {
    const rooms = roomsIn(graph, container)
    return { addIns: [], categories: [], rooms, roomCount: rooms.length }
  }
  const addIns = byName(graph.referrers('addIn', container.id, 'chatPool'))
  const categories = categoriesIn(graph, container)
  const rooms = graph
    .referrers('room', container.id, 'chatPool')
    .filter((room) => graph.get('category', room.category)?.chatPool !== container.id)
  const roomCount = categories.reduce((sum, one) => sum + one.rooms.length, rooms.length)
  return { addIns, categories, rooms, roomCount }
}

/** The same list for as long as the category has the same rooms, unless some of them are elsewhere. */
function roomsIn(graph: Graph, category: Category): readonly Room[] {
  const rooms = graph.referrers('room', category.id, 'category')
  const own = withOwnChatPool(rooms)
  if (own.length === 0) return rooms
  const container = containerOf(graph, category)
  const elsewhere = new Set(own.filter((room) => containerOf(graph, room) !== container))
  return elsewhere.size === 0 ? rooms : rooms.filter((room) => !elsewhere.has(room))
}

const withOwnChatPool = cachedBy((rooms: readonly Room[]): readonly Room[] =>
  partsOf(rooms).flatMap(withOwnChatPoolInPart),
)

const withOwnChatPoolInPart = cachedBy((rooms: readonly Room[]): readonly Room[] =>
  rooms.filter(({ chatPool }) => chatPool !== undefined),
)

/** Each category followed by its sub-categories; those that contain each other in a circle come last. */
function categoriesIn(graph: Graph, chatPool: ChatPool): readonly CategoryContent[] {
  const all = byName(graph.referrers('category', chatPool.id, 'chatPool'))
  const listed = new Map<EntityId, CategoryContent>()
  /** By a list of what is to come, as a file can nest them deeper than calls can go. */
  const list = (top: Category) => {
    const toCome = [{ category: top, depth: 0 }]
    for (let next = toCome.pop(); next; next = toCome.pop()) {
      const { category, depth } = next
      if (listed.has(category.id)) continue
      listed.set(category.id, { category, depth, rooms: roomsIn(graph, category) })
      const children = graph.referrers('category', category.id, 'parent').filter((one) => one.chatPool === chatPool.id)
      for (const child of byName(children).toReversed()) toCome.push({ category: child, depth: depth + 1 })
    }
  }
  for (const category of all) {
    if (graph.get('category', category.parent)?.chatPool !== chatPool.id) list(category)
  }
  for (const category of all) list(category)
  return [...listed.values()]
}
