import { type Flattening, namerOf } from '#core/domain/migration/flattening.ts'
import { type Import, legacyImportsIn, takesAlong } from '#core/domain/migration/imports.ts'
import { roomsByArrival } from '#core/domain/migration/meetings.ts'
import { hedge, underBothReadings } from '#core/domain/migration/name-clashes.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { alikeIn } from '#core/model/base/key-lists.ts'
import type { ChatPool, Room } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed } from '#core/model/words.ts'

export const roomClashInSource: Rule = {
  id: 'migration/room-clash-in-source',
  severity: 'warning',
  when: 'transition',
  title: 'The imported rooms arrive with different names',
  source: { keys: ['PS:New-CsPersistentChatRoom', 'PROC'], basis: 'derived' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      const find = (reading: Flattening) => namesakes(one, reading)
      for (const { what, isCertain } of underBothReadings(at.flattening, find, keyOf)) {
        yield {
          entities: idsOf(what.rooms),
          related: [one.source.id, one.target.id],
          field: 'name',
          message: `${listed(what.rooms.map((room) => whereabouts(one, room)))} of ${one.source.name} would arrive on ${one.target.name} with one name, ‘${what.name}’. Room names are unique there. Rename all but one before the import.${hedge(isCertain)}`,
        }
      }
    }
  },
}

interface Namesakes {
  readonly name: string
  readonly rooms: readonly Room[]
}

const keyOf = ({ rooms }: Namesakes): string => idsOf(rooms).join(' ')

function namesakes(one: Import, reading: Flattening): readonly Namesakes[] {
  return arrivingAlike(reading)(one.from, one.source).flatMap((alike) => {
    const taken = alike.filter(({ room }) => takesAlong(one.operation, one.from, room))
    const [first, second] = taken
    return first && second ? [{ name: first.name, rooms: taken.map(({ room }) => room) }] : []
  })
}

/** The rooms of a Group Chat pool that would get one name: thousands are read again only where one of them changes. */
const arrivingAlike = cachedBy((reading: Flattening) =>
  fact((graph, source: ChatPool) => {
    const nameOf = namerOf(graph, reading)
    return alikeIn(roomsByArrival(reading)(graph, source)).map(({ list }) =>
      list.map((room) => ({ room, name: nameOf(room) })),
    )
  }),
)

/** "‘Sales’ in ‘Desk’". */
function whereabouts({ from }: Import, room: Room): string {
  const category = from.get('category', room.category)
  return category ? `‘${room.name}’ in ‘${category.name}’` : `‘${room.name}’`
}
