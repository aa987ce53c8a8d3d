import { chatPoolOf } from '#core/domain/content/islands.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { byName } from '#core/model/base/natural-order.ts'
import { type Category, type Entity, type EntityId, type Kind, kinds, type Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { nameOf } from '#core/model/words.ts'

/** The parts that an outline has at its top. */
export const sections = {
  'section:servers': 'Pools and chat pools',
  'section:stray': 'Content without a chat pool',
  'section:people': 'People',
  'section:policies': 'Policies',
  'section:interactions': 'Expected interactions',
} as const
export type SectionId = keyof typeof sections
export type HolderId = EntityId | SectionId

export const isSection = (id: string): id is SectionId => Object.hasOwn(sections, id)

/** Under what an entity stands in the outline, as it is nested on the canvas; a chat pool stands under its host. */
function holderOf(graph: Graph, entity: Entity): HolderId {
  switch (entity.kind) {
    case 'site':
      return 'section:servers'
    case 'pool':
      return graph.get('site', entity.site)?.id ?? 'section:servers'
    case 'chatPool':
      return graph.get('pool', entity.hostedOn)?.id ?? graph.get('site', entity.site)?.id ?? 'section:servers'
    case 'category':
      return categoryHolder(graph, entity)
    case 'room':
      return roomHolder(graph, entity)
    case 'addIn':
      return chatPoolOf(graph, entity)?.id ?? 'section:stray'
    case 'users':
      return 'section:people'
    case 'client':
      return graph.get('users', entity.users)?.id ?? 'section:people'
    case 'policy':
      return 'section:policies'
    case 'interaction':
      return 'section:interactions'
  }
}

/** Its parent, unless that is elsewhere or the two contain each other. */
function categoryHolder(graph: Graph, category: Category): HolderId {
  const own = chatPoolOf(graph, category)
  const parent = graph.get('category', category.parent)
  const isNested = parent && parent.chatPool === category.chatPool && !isInCircle(graph, category)
  return isNested ? parent.id : (own?.id ?? 'section:stray')
}

function isInCircle(graph: Graph, category: Category): boolean {
  const seen = new Set<EntityId>()
  for (let at: Category | undefined = category; at; at = graph.get('category', at.parent)) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
  }
  return false
}

function roomHolder(graph: Graph, room: Room): HolderId {
  const category = graph.get('category', room.category)
  const isThere = category && (room.chatPool === undefined || room.chatPool === category.chatPool)
  return isThere ? category.id : (chatPoolOf(graph, room)?.id ?? category?.id ?? 'section:stray')
}

/** Everything in which an entity stands, from the inside out. */
export function holdersOf(graph: Graph, entity: Entity): readonly HolderId[] {
  const holder = holderOf(graph, entity)
  const outer = isSection(holder) ? undefined : graph.find(holder)
  return outer ? [holder, ...holdersOf(graph, outer)] : [holder]
}

/** What stands directly under a holder, in the order in which it is listed. */
export function heldBy(graph: Graph, holder: HolderId): readonly Entity[] {
  const held = heldIn(graph).get(holder)
  return held ? inOrder(held) : nothing
}

const nothing: readonly Entity[] = []
const listing: readonly Kind[] = [
  'site',
  'pool',
  'chatPool',
  'addIn',
  'category',
  'room',
  'users',
  'client',
  'policy',
  'interaction',
]

const ordered = (held: readonly Entity[], kind: Kind): readonly Entity[] =>
  byName(
    held.filter((entity) => entity.kind === kind).map((entity) => ({ id: entity.id, name: nameOf(entity), entity })),
  ).map(({ entity }) => entity)

/** Sorted only once they are shown. */
const inOrder = cachedBy((held: readonly Entity[]): readonly Entity[] => listing.flatMap((kind) => ordered(held, kind)))

const heldIn = cachedBy((graph: Graph): ReadonlyMap<HolderId, readonly Entity[]> => {
  const held = new Map<HolderId, Entity[]>()
  for (const kind of kinds) {
    for (const entity of graph.all(kind)) {
      const holder = holderOf(graph, entity)
      const list = held.get(holder)
      if (list) list.push(entity)
      else held.set(holder, [entity])
    }
  }
  return held
})
