import { almostMaxNameLength, longestNamerOf } from '#core/domain/migration/flattening.ts'
import { pathOf } from '#core/domain/migration/levels.ts'
import { type Category, type Content, isContent, type Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { asLongAs, framed, type Pseudonym, type Pseudonyms, type Word } from './pseudonyms.ts'

/** Names longer than this keep their length: a rule may say that they are too long. */
const longName = 40

/** Tells the name of a category, room or add-in in parts: every second one is a separator. */
type Parts = (name: string) => readonly string[]

/**
 * Replaces the names of categories, rooms and add-ins. Where the name of one could begin with that of a category and a
 * separator, as an import joins them, all are replaced part by part, so that names that would meet still do. White
 * space, a first character that is no letter, and the length of long names are kept, because rules look at them.
 */
export function contentNamesIn(plan: Plan, names: Pseudonyms): (name: string, word: Word) => string {
  const contents = [...new Set(plan.stages.flatMap(({ topology }) => entitiesOf(topology).filter(isContent)))]
  const partsOf = partsBy(plan.flattening.separator, contents)
  const long = longParts(plan, contents, partsOf)
  const replaced = (part: string, word: Word) =>
    framed(part, (core) => {
      const pseudonym = inFormOf(core, names(core, word))
      return long.has(core.toLowerCase()) ? asLongAs(core, pseudonym) : pseudonym
    })
  return (name, word) =>
    partsOf(name)
      .map((part, at) => (at % 2 === 1 ? part : replaced(part, word)))
      .join('')
}

function partsBy(separator: string, contents: readonly Content[]): Parts {
  const whole: Parts = (name) => [name]
  if (separator === '') return whole
  const between = new RegExp(`(${separator.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')})`, 'i')
  const categories = new Set(contents.flatMap(({ kind, name }) => (kind === 'category' ? name.toLowerCase() : [])))
  const canMeet = contents.some(({ name }) => {
    const parts = name.toLowerCase().split(between)
    return parts.some((_, at) => at % 2 === 1 && categories.has(parts.slice(0, at).join('')))
  })
  return canMeet ? (name) => name.split(between) : whole
}

/** The parts of names that are long, or become so where they are joined. */
function longParts(plan: Plan, contents: readonly Content[], partsOf: Parts): ReadonlySet<string> {
  const long = contents.filter(({ name }) => name.length > longName)
  const names = [...long, ...joinedLong(plan)].map(({ name }) => name)
  return new Set(names.flatMap((name) => partsOf(name).map((part) => part.trim().toLowerCase())))
}

/** What is too long, or almost, behind the categories above it, and these. */
function joinedLong({ stages, flattening }: Plan): readonly Named[] {
  return stages.flatMap(({ topology }) => {
    const graph = graphOf(topology)
    if (graph.all('category').length === 0) return []
    const nameOf = longestNamerOf(graph, { ...flattening, prefixTopLevel: true })
    const long = [...graph.all('category'), ...graph.all('room')].filter(
      (content) => nameOf(content).length >= almostMaxNameLength,
    )
    return long.flatMap((content) => {
      const above = graph.get('category', content.kind === 'room' ? content.category : content.parent)
      return [content, ...(above ? pathOf(graph, above) : [])]
    })
  })
}

type Named = Category | Room

/** Keeps whether there is white space in a name, and whether it begins with a letter. */
function inFormOf(text: string, { word, number }: Pseudonym): string {
  const [first, last] = /^\p{Letter}/u.test(text) ? [word, number] : [number, word]
  return /\s/.test(text) ? `${first} ${last}` : `${first}${last}`.replace(' ', '')
}
