import {
  hasMessages,
  type ImportOperation,
  isWhole,
  migratingRooms,
  takesAlong,
} from '#core/domain/migration/imports.ts'
import { isDoneUntil, type operationsIn, operationsUntil } from '#core/domain/migration/step-operations.ts'
import { removedIn } from '#core/domain/migration/steps.ts'
import type { ChatPool, Room } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf } from '#core/model/words.ts'
import { roomsInWords } from '../parts/wording/rooms.ts'

export const partialLevel: Rule = {
  id: 'migration/partial-level',
  severity: 'warning',
  when: 'transition',
  title: 'Before a chat pool is removed, its imports have taken all of its content',
  source: { keys: ['PS:Export-CsPersistentChatData'], basis: 'stated' },
  suppressedBy: { 'migration/content-lost': 'shared', 'migration/rollback-content': 'shared' },

  *check(at) {
    for (const chatPool of removedIn(at, 'chatPool')) {
      const rooms = roomsLeftOut(at, chatPool)
      if (rooms.length === 0) continue
      yield {
        entities: [chatPool.id],
        related: idsOf(rooms),
        message: `${chatPool.name} is removed, but its imports are partial: they leave out the messages of ${roomsInWords(rooms)}. Import the other part too.`,
      }
    }
  },
}

export const importsOf = (at: Moment, { id }: ChatPool, within: typeof operationsIn): readonly ImportOperation[] =>
  within(at, 'importChatData').filter(({ source }) => source === id)

/** The rooms whose messages no import has taken along, where there was an import at all. */
function roomsLeftOut(at: Moment, chatPool: ChatPool): readonly Room[] {
  const imports = importsOf(at, chatPool, operationsUntil)
  const before = at.before?.graph
  if (!before || imports.length === 0 || imports.some(isWhole)) return []
  if (isDoneUntil(at, 'discardContent', chatPool.id)) return []
  const withMessages = imports.filter(hasMessages)
  return migratingRooms(before, chatPool).filter(
    (room) => !withMessages.some((operation) => takesAlong(operation, before, room)),
  )
}
