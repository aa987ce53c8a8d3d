import { cachedBy } from '#core/model/base/caches.ts'
import { once } from '#core/model/base/once.ts'
import type { Category, EntityId, Room } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { type Level, levelsIn } from './levels.ts'

/** How an import is taken to join names: neither the separator nor the prefix of the topmost rooms is documented. */
export type Flattening = Plan['flattening']

/** The most characters that the name of a category or room may have after an import. */
export const maxNameLength = 256

/** From here on a name is worth a look, because nobody knows how long the separator is. */
export const almostMaxNameLength = 240

/** Tells the name with which a category or room of Group Chat arrives. */
export type Namer = (content: Category | Room) => string

/**
 * Persistent Chat has one level of categories, so a sub-category gets the path above it as a prefix, and the rooms in
 * it get the whole path. The prefix is made once for each category.
 */
export function namerOf(graph: Graph, { separator, prefixTopLevel }: Flattening): Namer {
  const levels = levelsIn(graph)
  const joined = joinedWith(separator)
  const prefixIn = once((id: EntityId | undefined): string => {
    const level = id && levels.get(id)
    return level?.above || prefixTopLevel ? joined(level) : ''
  })
  return (content) =>
    content.kind === 'category'
      ? joined(levels.get(content.id)?.above) + content.name
      : prefixIn(content.category) + content.name
}

/** Joins the names from the topmost category down to a level, each made from the one above it. */
function joinedWith(separator: string): (level: Level | undefined) => string {
  const known = new Map<Level, string>()
  return (level) => {
    const open: Level[] = []
    let next = level
    for (; next && !known.has(next); next = next.above) open.push(next)
    let prefix = next ? (known.get(next) ?? '') : ''
    for (const one of open.reverse()) {
      prefix += one.category.name + separator
      known.set(one, prefix)
    }
    return prefix
  }
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
