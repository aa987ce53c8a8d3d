import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted } from '#core/model/words.ts'

export const singleServerGrow: Rule = {
  id: 'topology/single-server-grow',
  severity: 'error',
  when: 'transition',
  each: 'chatPool',
  title: 'A chat pool of a single computer never gets a second server',
  source: { keys: ['COMP', 'CAP', 'ADD'], basis: 'stated' },
  suppressedBy: { 'hosting/standard-edition-not-ha': 'shared' },

  *check(chatPool, { before }) {
    const was = before?.graph.get('chatPool', chatPool.id)
    const [had, has] = [was?.servers?.length ?? 0, chatPool.servers?.length ?? 0]
    if (isLegacy(chatPool) || was?.poolType !== 'singleComputer' || had > 1 || has < 2) return
    yield {
      entities: [chatPool.id],
      field: 'poolType',
      message: `${chatPool.name} was created for a single computer and gets ${counted(has, 'server')} here. Its type cannot change any more. Create it for multiple computers from the start.`,
    }
  },
}
