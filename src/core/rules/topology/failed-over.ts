import { setFields } from '#core/edits/servers.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const failedOver: Rule = {
  id: 'topology/failed-over',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool runs on its own databases',
  rationale: 'A chat pool that has failed over runs on its backup databases and has nothing to fail over to.',
  howToFix: 'Fail the chat pool back before any step of the migration.',
  source: { keys: ['PS:Set-CsPersistentChatState'], basis: 'stated' },

  *check(chatPool) {
    if (isLegacy(chatPool) || chatPool.poolState !== 'FailedOver') return
    yield {
      entities: [chatPool.id],
      field: 'poolState',
      message: `${chatPool.name} has failed over and runs on its backup databases. Fail it back before any step of the migration.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const title = `Fail ${chatPool.name} back`
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, { poolState: 'Normal' }) }]
  },
}
