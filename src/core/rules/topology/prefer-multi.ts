import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const preferMulti: Rule = {
  id: 'topology/prefer-multi',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool is created for multiple computers, even with one server',
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
}
