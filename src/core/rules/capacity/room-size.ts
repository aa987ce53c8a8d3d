import { headcountInWords, headcountOf } from '#core/domain/people/headcount.ts'
import { type Occupancy, occupancyOf } from '#core/domain/rooms/occupancy.ts'
import type { RoomSize } from '#core/domain/rooms/room-size.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, thousands } from '#core/model/words.ts'

export const roomSize: Rule = {
  id: 'capacity/room-size',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'Rooms stay within the model that Persistent Chat was tested with',
  source: { keys: ['CAP'], basis: 'stated' },

  *check(chatPool, { graph }) {
    const occupancy = occupancyOf(graph, chatPool)
    const excesses = excessesOf(occupancy)
    if (excesses.length > 0) {
      yield {
        entities: [chatPool.id],
        message: `${chatPool.name} has ${listed(excesses)}. Persistent Chat was not tested with that many. Use smaller or fewer rooms.`,
      }
    }
    for (const size of occupancy.rooms) if (size.users > maxUsers) yield sizeProblem(chatPool, size)
  },
}

const maxUsers = 16_000

const maxLargeRooms = 10

const maxRooms = 33_077

const maxRoomsPerUser = 16

function excessesOf({ rooms, roomsPerUser }: Occupancy): readonly string[] {
  const large = rooms.filter(({ users }) => users >= maxUsers).length
  return [
    ...(rooms.length > maxRooms ? [`${thousands(rooms.length)} rooms (tested: 33,077)`] : []),
    ...(large > maxLargeRooms ? [`${thousands(large)} rooms of 16,000 users or more (tested: 10)`] : []),
    ...(roomsPerUser > maxRoomsPerUser
      ? [`${roomsPerUser.toFixed(1)} rooms for each user on average (tested: 16)`]
      : []),
  ]
}

function sizeProblem(chatPool: ChatPool, { room, people }: RoomSize): Problem {
  return {
    entities: [room.id],
    related: [chatPool.id],
    field: 'members',
    message: `Room ‘${room.name}’ is for ${headcountInWords(headcountOf(people))}. Persistent Chat was tested with up to 16,000 in a room. Let fewer users take part in it.`,
  }
}
