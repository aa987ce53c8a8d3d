import { makeMultiComputer } from '#core/edits/servers.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted } from '#core/model/words.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const singleTypeManyServers: Rule = {
  id: 'topology/single-type-many-servers',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool of a single computer has one server',
  rationale: 'A Persistent Chat pool that was created for a single computer cannot have more.',
  howToFix: 'Create the chat pool for multiple computers.',
  source: { keys: ['ADD'], basis: 'stated' },
  suppressedBy: { 'hosting/standard-edition-not-ha': 'shared', 'topology/single-server-grow': 'shared' },

  *check(chatPool) {
    const { servers = [] } = chatPool
    if (isLegacy(chatPool) || chatPool.poolType !== 'singleComputer' || servers.length < 2) return
    yield {
      entities: [chatPool.id],
      field: 'poolType',
      message: `${chatPool.name} is for a single computer but has ${counted(servers.length, 'server')}. Create it for multiple computers, or leave it one server.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const title = `Create ${chatPool.name} for multiple computers`
    return [{ title, apply: (before) => makeMultiComputer(before, chatPool) }]
  },
}
