import type { RowPlace } from '#core/layout/rows.ts'
import { clientGeneration, type EntityId } from '#core/model/entity.ts'
import { clientShortName, counted, nameOf, thousands } from '#core/model/words.ts'
import type { Row } from './diagram.ts'
import type { View } from './view.ts'
import { clientDetail, memberDetail, roomDetail } from './words.ts'

/** The lines inside a shape in words, each with the letter of the shape's island. */
export function rowsOf(view: View, container: EntityId, places: readonly RowPlace[]): readonly Row[] {
  const island = view.islands.get(container)?.letter
  return places.map(({ roomCount = 0, more, ...place }) => ({
    ...place,
    ...(more ? moreWords(more) : wordsOf(view, place, roomCount)),
    ...(island !== undefined && place.type !== 'more' && { island }),
  }))
}

type Words = Pick<Row, 'title' | 'detail' | 'isBroken' | 'generation' | 'more'>

const plurals = { room: ['room', 'rooms'], category: ['category', 'categories'], users: ['group', 'groups'] } as const

function moreWords({ kind, count }: NonNullable<RowPlace['more']>): Words {
  const [one, many] = plurals[kind]
  return { title: `${thousands(count)} more ${count === 1 ? one : many}`, detail: '', isBroken: false, more: kind }
}

function wordsOf(view: View, { id, all }: Pick<RowPlace, 'id' | 'all'>, roomCount: number): Words {
  const entity = view.graph.find(id)
  const reason = view.reasons.get(id)
  const isBroken = reason !== undefined
  switch (entity?.kind) {
    case 'addIn':
      return { title: entity.name, detail: 'add-in', isBroken: false }
    case 'client': {
      const clients = (all ?? [id]).flatMap((one) => view.graph.get('client', one) ?? [])
      return {
        title: clientShortName[entity.client],
        detail: clientDetail(view.graph, clients),
        isBroken: false,
        generation: clientGeneration[entity.client],
      }
    }
    case 'users':
      return { title: entity.name, detail: memberDetail(entity), isBroken: false }
    case 'room':
      return { title: entity.name, detail: reason ?? roomDetail(view.graph, entity), isBroken }
    default:
      return { title: entity ? nameOf(entity) : '', detail: reason ?? counted(roomCount, 'room'), isBroken }
  }
}
