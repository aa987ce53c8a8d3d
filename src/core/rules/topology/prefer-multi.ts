import { makeMultiComputer } from '#core/edits/servers.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const preferMulti: Rule = {
  id: 'topology/prefer-multi',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool is created for multiple computers, even with one server',
  rationale: 'Only such a chat pool can grow, and its type cannot be changed later.',
  howToFix: 'Create the chat pool for multiple computers.',
  source: { keys: ['CAP'], basis: 'stated' },
  suppressedBy: { 'topology/single-type-many-servers': 'shared', 'topology/single-server-grow': 'shared' },

  *check(chatPool) {
    const { poolType, collocation } = chatPool
    if (isLegacy(chatPool) || poolType !== 'singleComputer' || collocation !== 'standalone') return
    yield {
      entities: [chatPool.id],
      field: 'poolType',
      message: `${chatPool.name} is for a single computer, so it can never grow. Even for one server a chat pool for multiple computers is recommended. Choose that when you create it.`,
    }
  },

  /** Only before it is created: not where the first of several stages, today, has it already. */
  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    const isThere = plan.stages.length > 1 && chatPool && plan.stages[0]?.topology.chatPool.has(chatPool.id)
    if (!chatPool || isThere) return []
    const title = `Create ${chatPool.name} for multiple computers`
    return [{ title, apply: (before) => makeMultiComputer(before, chatPool) }]
  },
}
