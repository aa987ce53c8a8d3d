import {
  hasMessages,
  type ImportOperation,
  isWhole,
  migratingRooms,
  takesAlong,
} from '#core/domain/migration/imports.ts'
import { isDoneUntil, operationsIn, operationsUntil } from '#core/domain/migration/step-operations.ts'
import { removedIn } from '#core/domain/migration/steps.ts'
import { editOperations } from '#core/edits/imports.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import type { ChatPool, Room } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { type Operation, type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf } from '#core/model/words.ts'
import { keepsContent } from '../parts/fixes/kept-content.ts'
import { stageName } from '../parts/fixes/stage-fixes.ts'
import { momentAt } from '../parts/fixes/subject.ts'
import { roomsInWords } from '../parts/wording/rooms.ts'

export const partialLevel: Rule = {
  id: 'migration/partial-level',
  severity: 'warning',
  when: 'transition',
  title: 'Before a chat pool is removed, its imports have taken all of its content',
  rationale:
    'An import of users, categories or the room directory leaves messages out, and one of some categories the others.',
  howToFix: 'Import the other part too before the source is removed.',
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

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const chatPool = at.before?.graph.get('chatPool', finding.entities[0])
    if (!chatPool || importsOf(at, chatPool, operationsIn).length === 0) return []
    const apply = (before: Plan): Plan => importWhole(before, finding.stage, chatPool)
    const title = `Import everything of ${chatPool.name} in the step to ${stageName(plan, finding.stage)}`
    return keepsContent(plan, apply(plan)) ? [{ title, apply }] : []
  },
}

/** Each import of the step takes the rest along, too. */
function importWhole(plan: Plan, stage: StageId, { id }: ChatPool): Plan {
  const isMine = (one: Operation): one is ImportOperation => one.kind === 'importChatData' && one.source === id
  const partial = stageOf(plan, stage)?.operations.filter(isMine) ?? []
  const targets = new Set(partial.map(({ target }) => target))
  const without = editOperations(plan, stage, (one) => (isMine(one) ? undefined : one))
  return [...targets].reduce((edited, target) => importContent(edited, stage, id, target), without)
}

const importsOf = (at: Moment, { id }: ChatPool, within: typeof operationsIn): readonly ImportOperation[] =>
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
