import type { RowPlace } from '#core/layout/rows.ts'
import type { EntityId } from '#core/model/entity.ts'
import { counted, nameOf, thousands } from '#core/model/words.ts'
import type { Row } from './diagram.ts'
import type { View } from './view.ts'
import { roomDetail } from './words.ts'

/** The lines inside a shape in words, each with the number of the shape's island. */
export function rowsOf(view: View, container: EntityId, places: readonly RowPlace[]): readonly Row[] {
  const island = view.islands.get(container)?.number
  return places.map(({ roomCount = 0, ...place }) => ({
    ...place,
    ...wordsOf(view, place, roomCount),
    ...(island !== undefined && place.type !== 'more' && { island }),
  }))
}

type Words = Pick<Row, 'title' | 'detail' | 'isBroken'>

function wordsOf(view: View, { id, type }: Pick<RowPlace, 'id' | 'type'>, roomCount: number): Words {
  if (type === 'more') {
    return { title: `${thousands(roomCount)} more ${roomCount === 1 ? 'room' : 'rooms'}`, detail: '', isBroken: false }
  }
  const entity = view.graph.find(id)
  const title = entity ? nameOf(entity) : ''
  if (entity?.kind === 'addIn') return { title, detail: 'add-in', isBroken: false }
  const reason = view.reasons.get(id)
  const detail = entity?.kind === 'room' ? roomDetail(view.graph, entity) : counted(roomCount, 'room')
  return { title, detail: reason ?? detail, isBroken: reason !== undefined }
}
