import { cachedBy } from '#core/model/base/caches.ts'
import { once } from '#core/model/base/once.ts'
import type { Category, EntityId, Room } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'

/** How an import is taken to join names: neither the separator nor the prefix of the topmost rooms is documented. */
export type Flattening = Plan['flattening']

/** The most characters that the name of a category or room may have after an import. */
export const maxNameLength = 256

/** From here on a name is worth a look, because nobody knows how long the separator is. */
export const almostMaxNameLength = 240

/** The categories from the topmost one down to this one; a circle of parents ends where it closes. */
export const pathOf = (graph: Graph, category: Category): readonly Category[] =>
  paths(graph).get(category.id) ?? [category]

const paths = derivedFrom(
  'category',
  (graph): ReadonlyMap<EntityId, readonly Category[]> =>
    new Map(graph.all('category').map((category) => [category.id, walkUp(graph, category)])),
)

function walkUp(graph: Graph, category: Category): readonly Category[] {
  const path = new Set([category])
  let parent = graph.get('category', category.parent)
  while (parent && !path.has(parent)) {
    path.add(parent)
    parent = graph.get('category', parent.parent)
  }
  return [...path].reverse()
}

/** Tells the name with which a category or room of Group Chat arrives. */
export type Namer = (content: Category | Room) => string

/**
 * Persistent Chat has one level of categories, so a sub-category gets the path above it as a prefix, and the rooms in
 * it get the whole path. The prefix is made once for each category.
 */
export function namerOf(graph: Graph, { separator, prefixTopLevel }: Flattening): Namer {
  const joined = (path: readonly Category[]) => path.map(({ name }) => name + separator).join('')
  const prefixIn = once((id: EntityId | undefined): string => {
    const category = graph.get('category', id as Category['id'])
    const path = category ? pathOf(graph, category) : []
    return path.length > 1 || prefixTopLevel ? joined(path) : ''
  })
  return (content) =>
    content.kind === 'category'
      ? joined(pathOf(graph, content).slice(0, -1)) + content.name
      : prefixIn(content.category) + content.name
}

export const migratedName = (graph: Graph, content: Category | Room, flattening: Flattening): string =>
  namerOf(graph, flattening)(content)

/** The most characters that come before a name with a separator as long as it can be expected to be. */
export const longestPrefixIn = (graph: Graph, flattening: Flattening): number => {
  const nameOf = longestNamerOf(graph, flattening)
  const prefixes = graph
    .all('category')
    .map(({ id }) => nameOf({ id: 'room:any', kind: 'room', name: '', category: id }))
  return prefixes.reduce((most, { length }) => Math.max(most, length), 0)
}

/** Names with a separator as long as it can be expected to be, to tell how long they can become. */
export const longestNamerOf = (graph: Graph, flattening: Flattening): Namer =>
  namerOf(graph, { ...flattening, separator: flattening.separator.padEnd(maxSeparatorLength) })

const maxSeparatorLength = 3

/** The other way to read what happens to rooms directly under a topmost category. */
export const otherReading = cachedBy(
  (flattening: Flattening): Flattening => ({ ...flattening, prefixTopLevel: !flattening.prefixTopLevel }),
)

/** What becomes of a category Europe ⊃ Trading, of a room News in Europe and a room Rates in Trading. */
export function exampleNames(flattening: Flattening): readonly string[] {
  const europe: Category = { id: 'category:europe', kind: 'category', name: 'Europe' }
  const trading: Category = { id: 'category:trading', kind: 'category', name: 'Trading', parent: europe.id }
  const news: Room = { id: 'room:news', kind: 'room', name: 'News', category: europe.id }
  const rates: Room = { id: 'room:rates', kind: 'room', name: 'Rates', category: trading.id }
  const name = namerOf(graphOf(put(emptyTopology, [europe, trading, news, rates])), flattening)
  return [trading, news, rates].map(name)
}
