import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { once } from '#core/model/base/once.ts'
import type { ChatPool, Content, EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Topology } from '#core/model/topology.ts'
import { chatPoolOf, holderIdOf } from '../content/islands.ts'
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
export const lossesIn = (...asked: Parameters<typeof lossesInParts>): readonly Loss[] => atOnce(lossesInParts(...asked))

/** The same in steps: what is found of thousands of rooms is known from then on. */
export function* lossesInParts(at: Moment, areMeant: (chatPool: ChatPool) => boolean): InParts<readonly Loss[]> {
  const losses: Loss[] = []
  const before = at.before?.graph
  for (const chatPool of removedIn(at, 'chatPool').filter(areMeant)) {
    if (!before) continue
    const migrating = migratingRooms(before, chatPool)
    yield
    let rooms = nowhereIn(migrating, placesIn(at.graph))
    yield
    const deliveries = rooms.length === 0 ? [] : deliveriesOf(at, chatPool)
    for (const { expected, missing } of deliveries) {
      idSetOf(expected)
      yield
      rooms = withoutLanded(rooms, expected, missing)
      yield
    }
    if (rooms.length === 0) continue
    const carrier = deliveries.find(({ missing }) => sharesAny(rooms, missing))?.one
    const discarded = operationsUntil(at, 'discardContent').find((one) => one.chatPool === chatPool.id)
    losses.push({ chatPool, rooms, carrier, discarded })
  }
  return losses
}

/** An import or an upgrade out of a chat pool, with what of it is drawn where it leads to, and what is not. */
interface Delivery {
  readonly one: Carrier
  readonly expected: readonly Content[]
  readonly missing: readonly Content[]
}

const deliveriesOf = (at: Moment, { id }: ChatPool): readonly Delivery[] =>
  [at, ...earlier(at)].flatMap((step) =>
    carriersIn(step)
      .filter(({ source }) => source.id === id)
      .map((one) => ({ one, expected: broughtBy(one, step.flattening), missing: notLanded(step, one) })),
  )

/** Found once of thousands. */
const withoutLanded = cacheLatest(
  (rooms: readonly Room[], expected: readonly Content[], missing: readonly Content[]): readonly Room[] => {
    const [coming, lost] = [idSetOf(expected), idSetOf(missing)]
    return rooms.filter(({ id }) => !coming.has(id) || lost.has(id))
  },
  12,
)

const sharesAny = (rooms: readonly Room[], contents: readonly Content[]): boolean => {
  const ids = idSetOf(contents)
  return rooms.some(({ id }) => ids.has(id))
}

const idSetOf = cachedBy((contents: readonly Content[]): ReadonlySet<EntityId> => new Set(contents.map(({ id }) => id)))

/** Of thousands that are to be migrated, those that are on no chat pool in a stage. */
const nowhereIn = cacheLatest((rooms: readonly Room[], places: Topology): readonly Room[] => {
  const graph = graphOf(places)
  const isHolder = once((id: EntityId | undefined) => {
    const holder = graph.find(id)
    return holder?.kind === 'chatPool' || (holder?.kind === 'category' && chatPoolOf(graph, holder) !== undefined)
  })
  return rooms.filter(({ id }) => {
    const room = graph.get('room', id)
    return room === undefined || !isHolder(holderIdOf(room))
  })
}, 12)
