import { cachedBy } from '#core/model/base/caches.ts'
import { partsOf } from '#core/model/base/list-parts.ts'
import type { ChatPool, EntityId, Room, Users } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import { fact } from '#core/model/memory/facts.ts'
import { chatPoolOf, type Holder, heldBy, holdersOn } from '../content/islands.ts'
import { denyingIn, namesOf, principalKey, roomsOf } from './members.ts'

/** The members of rooms as they are listed, each with the first of these rooms. */
type FirstRooms = ReadonlyMap<string, EntityId>

/** The members of the rooms of a holder; a disabled room serves nobody. */
export const membersIn = fact(
  (graph, holder: Holder): FirstRooms =>
    new Map(
      partsOf(heldBy(graph, holder))
        .toReversed()
        .flatMap((part) => [...membersOfPart(part)]),
    ),
)

const membersOfPart = cachedBy((rooms: readonly Room[]): FirstRooms => {
  const first = new Map<string, EntityId>()
  for (const { id, disabled, members } of rooms) {
    if (disabled || !members) continue
    for (const member of members) if (!first.has(member)) first.set(member, id)
  }
  return first
})

/** A member, and a chat pool that holds rooms of theirs. */
interface Holding {
  readonly member: string
  readonly chatPool: EntityId
  /** The first of these rooms. */
  readonly first: EntityId
}

const holdingsOn = fact((graph, chatPool: ChatPool): readonly Holding[] => {
  const firsts = new Map<string, EntityId>()
  for (const holder of holdersOn(graph, chatPool)) {
    for (const [name, id] of membersIn(graph, holder)) {
      const member = principalKey(name)
      const first = firsts.get(member)
      if (first === undefined || id < first) firsts.set(member, id)
    }
  }
  return [...firsts].map(([member, first]) => ({ member, chatPool: chatPool.id, first }))
})

/** Each member with each chat pool that holds rooms of theirs, one after the other in the order of the first of these rooms. */
const holdings = derivedFrom('category', (graph): readonly string[] =>
  graph
    .all('chatPool')
    .flatMap((chatPool) => holdingsOn(graph, chatPool))
    .sort((a, b) => compare(a.first, b.first) || compare(a.member, b.member))
    .flatMap(({ member, chatPool }) => [member, chatPool]),
)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const chatPoolsByMember = cachedBy((pairs: readonly string[]): ReadonlyMap<string, readonly EntityId[]> => {
  const chatPools = new Map<string, EntityId[]>()
  for (let at = 0; at < pairs.length; at += 2) {
    const [member, chatPool] = [pairs[at] as string, pairs[at + 1] as EntityId]
    const there = chatPools.get(member)
    if (there) there.push(chatPool)
    else chatPools.set(member, [chatPool])
  }
  return chatPools
})

/** The chat pools that hold a room of the users. */
export const roomPoolsOf = fact((graph, users: Users): ReadonlySet<EntityId> => {
  const names = namesOf(users)
  if (denyingIn(graph, names).size > 0) {
    return new Set(roomsOf(graph, users).flatMap((room) => chatPoolOf(graph, room)?.id ?? []))
  }
  const known = chatPoolsByMember(holdings(graph))
  return new Set(names.flatMap((name) => known.get(name) ?? []))
})
