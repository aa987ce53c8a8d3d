import type { ChatPool, EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { chatPoolOf } from '../content/islands.ts'
import { type Carrier, carriersIn } from './carriers.ts'
import { placesIn } from './content-moves.ts'
import { migratingRooms } from './imports.ts'
import { notLanded } from './landings.ts'
import { broughtBy } from './recreation-matches.ts'
import { type OperationOf, operationsUntil } from './step-operations.ts'
import { earlier, removedIn } from './steps.ts'

/** A chat pool that a step takes away with rooms that neither an import nor an upgrade has brought anywhere. */
export interface Loss {
  readonly chatPool: ChatPool
  readonly rooms: readonly Room[]
  /** What would bring some of them somewhere, if a stage had them there. */
  readonly carrier: Carrier | undefined
  /** Where somebody has said that the content is not wanted any more. */
  readonly discarded: OperationOf<'discardContent'> | undefined
}

/** Rooms that turn up on another chat pool are not lost; whether they may is another question. */
export function lossesIn(at: Moment, areMeant: (chatPool: ChatPool) => boolean): readonly Loss[] {
  const gone = removedIn(at, 'chatPool').filter(areMeant)
  return gone.flatMap((chatPool) => {
    const before = at.before?.graph
    const left = before ? migratingRooms(before, chatPool).filter(isNowhereIn(at)) : []
    if (left.length === 0) return []
    const deliveries = deliveriesOf(at, chatPool)
    const rooms = left.filter(({ id }) => !deliveries.some(({ landed }) => landed.has(id)))
    const carrier = deliveries.find(({ missing }) => rooms.some(({ id }) => missing.has(id)))?.one
    const discarded = operationsUntil(at, 'discardContent').find((one) => one.chatPool === chatPool.id)
    return rooms.length === 0 ? [] : [{ chatPool, rooms, carrier, discarded }]
  })
}

/** An import or an upgrade out of a chat pool, with what of it is drawn where it leads to, and what is not. */
interface Delivery {
  readonly one: Carrier
  readonly landed: ReadonlySet<EntityId>
  readonly missing: ReadonlySet<EntityId>
}

const deliveriesOf = (at: Moment, { id }: ChatPool): readonly Delivery[] =>
  [at, ...earlier(at)].flatMap((step) =>
    carriersIn(step)
      .filter(({ source }) => source.id === id)
      .map((one) => {
        const missing = new Set<EntityId>(notLanded(step, one).map((content) => content.id))
        const expected = broughtBy(one, step.flattening).map((content) => content.id)
        return { one, missing, landed: new Set(expected.filter((content) => !missing.has(content))) }
      }),
  )

function isNowhereIn(at: Moment): (room: Room) => boolean {
  const graph = graphOf(placesIn(at.graph))
  return ({ id }) => {
    const room = graph.get('room', id)
    return room === undefined || chatPoolOf(graph, room) === undefined
  }
}
