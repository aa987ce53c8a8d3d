import type { Rule } from '#core/model/rule/rule.ts'
import { capital, chatPoolType, shortServerName, withArticle } from '#core/model/words.ts'

export const missingHome: Rule = {
  id: 'hosting/missing-home',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool has a host',
  source: { keys: ['COEX', 'TECH', 'ADD', 'OCSSCEN'], basis: 'stated' },

  *check(chatPool) {
    if (chatPool.hostedOn !== undefined) return
    yield {
      entities: [chatPool.id],
      field: 'hostedOn',
      message: `${chatPool.name} has no host. ${capital(withArticle(chatPoolType(chatPool)))} must be hosted on ${withArticle(`${shortServerName[chatPool.generation]} pool`)}. Choose its host.`,
    }
  },
}
