import { cachedBy } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type KeyLists, listIn, listsBy } from '#core/model/base/key-lists.ts'
import { type Category, type ChatPool, isLegacy, type Room } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import { type Flattening, namerOf } from './flattening.ts'
import { type Import, importedCategories, importedRooms, migratingRooms, takesAlong } from './imports.ts'
import { arrivalsOf, type Found, underBothReadings } from './name-clashes.ts'

/** A room and a category that imports of one step bring to one chat pool under one name. */
export interface Meeting {
  readonly name: string
  readonly room: Room
  readonly category: Category
  /** The imports that bring them; the same one where both come from one source. */
  readonly imports: readonly [room: Import, category: Import]
}

/** What meets on the target of imports, all into that one, and not in their sources already. */
export const meetingsOf = (imports: readonly Import[], flattening: Flattening): readonly Found<Meeting>[] =>
  underBothReadings(
    flattening,
    (reading) => [...imports.flatMap((one) => within(one, reading)), ...between(imports, reading)],
    ({ room, category }) => `${room.id} ${category.id}`,
  )

function within(one: Import, reading: Flattening): readonly Meeting[] {
  if (!isLegacy(one.source)) return []
  const { operation, from, source } = one
  return meetingsIn(reading)(from, source)
    .filter((pair) => pair.every((content) => takesAlong(operation, from, content)))
    .map(([room, category]) => ({ name: namerOf(from, reading)(room), room, category, imports: [one, one] }))
}

/** The rooms of a Group Chat pool that are to be migrated, by the names with which they arrive, in small letters. */
export const roomsByArrival = cachedBy((reading: Flattening) =>
  fact((graph, source: ChatPool): KeyLists<Room> => {
    const nameOf = namerOf(graph, reading)
    return listsBy([migratingRooms(graph, source)], (room) => nameOf(room).toLowerCase())
  }),
)

/** Within a Group Chat pool: its thousands of rooms are read again only where one of them changes. */
const meetingsIn = cachedBy((reading: Flattening) =>
  fact((graph, source: ChatPool): readonly (readonly [Room, Category])[] => {
    const nameOf = namerOf(graph, reading)
    const categories = groupBy(graph.referrers('category', source.id, 'chatPool'), (one) => nameOf(one).toLowerCase())
    const rooms = roomsByArrival(reading)(graph, source)
    return [...categories].flatMap(([name, same]) =>
      listIn(rooms, name).flatMap((room) => same.map((category) => [room, category] as const)),
    )
  }),
)

function between(imports: readonly Import[], reading: Flattening): readonly Meeting[] {
  if (imports.length < 2) return []
  const arriving = imports.map((one) => ({ one, nameOf: arrivalsOf(one, reading) }))
  const categories = groupBy(
    arriving.flatMap(({ one, nameOf }) =>
      importedCategories(one).map((category) => ({ one, category, name: nameOf(category) })),
    ),
    ({ name }) => name.toLowerCase(),
  )
  return arriving.flatMap(({ one, nameOf }) =>
    importedRooms(one).flatMap((room) => {
      const name = nameOf(room)
      const met = (categories.get(name.toLowerCase()) ?? []).filter((other) => other.one !== one)
      return met.map(({ one: other, category }): Meeting => ({ name, room, category, imports: [one, other] }))
    }),
  )
}
