import { type KeyLists, listIn, listsBy } from '#core/model/base/key-lists.ts'
import { type Category, type ChatPool, isLegacy, type Room } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import { capital, kindName } from '#core/model/words.ts'
import { roomsIn } from '../content/islands.ts'
import { type Flattening, type Namer, namerOf, otherReading } from './flattening.ts'
import { type Import, importedCategories, importedRooms } from './imports.ts'

export type Named = Category | Room

/** What was found of the names after an import, and whether it holds however the product treats topmost rooms. */
export interface Found<T> {
  readonly what: T
  readonly isCertain: boolean
}

/** Looks under the plan's own reading of the names and under the other one. */
export function underBothReadings<T>(
  flattening: Flattening,
  find: (reading: Flattening) => readonly T[],
  keyOf: (what: T) => string,
): readonly Found<T>[] {
  const [own, other] = [find(flattening), find(otherReading(flattening))]
  const [inOwn, inOther] = [new Set(own.map(keyOf)), new Set(other.map(keyOf))]
  return [
    ...own.map((what) => ({ what, isCertain: inOther.has(keyOf(what)) })),
    ...other.filter((what) => !inOwn.has(keyOf(what))).map((what) => ({ what, isCertain: false })),
  ]
}

/** What to add to a message where the two readings differ. */
export const hedge = (isCertain: boolean): string => (isCertain ? '' : ' This depends on product behaviour.')

/** The categories and rooms that an import brings. */
export const importedContent = (one: Import): readonly Named[] => [...importedCategories(one), ...importedRooms(one)]

/** The names that imported content arrives with; only Group Chat has levels of categories to join. */
export const arrivalsOf = ({ source, from }: Import, reading: Flattening): Namer =>
  isLegacy(source) ? namerOf(from, reading) : ({ name }) => name

/** All names that imported content may arrive with, however the product treats topmost rooms. */
export function arrivalNamesOf(one: Import, flattening: Flattening): (content: Named) => readonly string[] {
  const [nameOf, otherOf] = [arrivalsOf(one, flattening), arrivalsOf(one, otherReading(flattening))]
  return (content) => {
    const [name, other] = [nameOf(content), otherOf(content)]
    return name === other ? [name] : [name, other]
  }
}

/** Imported content, and what the target has under the name that it arrives with. */
interface Clash {
  readonly content: Named
  readonly name: string
  readonly there: Named
}

/** The clashes of an import with what its target holds before, between those kinds. */
export function clashesOf(
  one: Import,
  flattening: Flattening,
  areRivals: (content: Named, there: Named) => boolean,
): readonly Found<Clash>[] {
  const held = heldBy(one.from, one.target)
  if (held.base.size === 0) return []
  const imported = importedContent(one)
  const find = (reading: Flattening) => {
    const nameOf = arrivalsOf(one, reading)
    return imported.flatMap((content) => {
      const name = nameOf(content)
      const rivals = listIn(held, name.toLowerCase()).filter((there) => areRivals(content, there))
      return rivals.map((there): Clash => ({ content, name, there }))
    })
  }
  return underBothReadings(flattening, find, ({ content, there }) => `${content.id} ${there.id}`)
}

/** What the target of an import holds before it, by name in small letters: it can be the rooms of a company. */
const heldBy = fact(
  (graph, target: ChatPool): KeyLists<Named> =>
    listsBy<Named>([graph.referrers('category', target.id, 'chatPool'), roomsIn(graph, target)], ({ name }) =>
      name.toLowerCase(),
    ),
)

/** "Room ‘Sales’ of GC-2010 arrives on PChat as ‘Desk-Sales’". */
export const arrivalInWords = (
  { source, target }: Import,
  { content, name }: Pick<Clash, 'content' | 'name'>,
): string =>
  `${capital(kindName[content.kind])} ‘${content.name}’ of ${source.name} arrives on ${target.name}${name === content.name ? '' : ` as ‘${name}’`}`
