import { isImport } from '#core/domain/migration/carriers.ts'
import { type Loss, lossesIn } from '#core/domain/migration/lost-content.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, idsOf, itsOrTheir } from '#core/model/words.ts'
import { roomsInWords } from '../parts/wording/rooms.ts'

export const contentLost: Rule = {
  id: 'migration/content-lost',
  severity: 'error',
  when: 'transition',
  title: 'A Group Chat pool is removed when its content is imported',
  source: { keys: ['MGC', 'PROC'], basis: 'stated' },

  *check(at) {
    for (const loss of lossesIn(at, isLegacy)) yield problemOf(loss)
  },
}

function problemOf({ chatPool, rooms, carrier, discarded }: Loss): Problem {
  const about = { entities: [chatPool.id], related: idsOf(rooms) }
  const what = `${chatPool.name} is removed with ${roomsInWords(rooms)}`
  if (discarded)
    return {
      ...about,
      severity: 'info',
      message: `${what}, discarded on purpose: ${discarded.reason.replace(/[.\s]*$/, '')}.`,
    }
  if (carrier) {
    const verb = isImport(carrier) ? 'imported into' : 'upgraded to'
    return {
      ...about,
      message: `${what}. ${chatPool.name} is ${verb} ${carrier.target.name}, but no stage has ${rooms.length === 1 ? 'that room' : 'those rooms'} there. Move the content into ${carrier.target.name} too, or discard it on purpose.`,
    }
  }
  return {
    ...about,
    message: `${what} that nobody imports. ${capital(itsOrTheir(rooms.length))} content would be lost. Import the chat data in this step, or discard it on purpose.`,
  }
}
