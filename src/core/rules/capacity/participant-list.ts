import { occupancyOf } from '#core/domain/rooms/occupancy.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, listedFew, thousands } from '#core/model/words.ts'

export const participantList: Rule = {
  id: 'capacity/participant-list',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'In rooms of more than 75 members nobody sees who comes and goes',
  source: { keys: ['CONFOPT', 'PS:New-CsPersistentChatConfiguration'], basis: 'stated' },

  *check(chatPool, { graph }) {
    const big = occupancyOf(graph, chatPool).rooms.filter(({ members }) => members.known > maxParticipants)
    if (big.length === 0) return
    const rooms = counted(big.length, 'room')
    yield {
      entities: [chatPool.id],
      related: big.map(({ room }) => room.id),
      message: `${chatPool.name} has ${rooms} with more than ${thousands(maxParticipants)} members: ${listedFew(big, ({ room }) => room.name, 4)}. Clients there no longer hear who comes and goes. Accept it, or raise the limit with care.`,
    }
  },
}

const maxParticipants = 75
