import type { Rule } from '#core/model/rule/rule.ts'
import { capital, chatPoolType, shortServerName, withArticle } from '#core/model/words.ts'
import { hostFixes } from '../parts/fixes/host-fixes.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const missingHome: Rule = {
  id: 'hosting/missing-home',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool has a host',
  rationale: 'A chat pool reaches its users only through the pool that it is hosted on.',
  howToFix: 'Choose a pool of the same generation as the host, or add one.',
  source: { keys: ['COEX', 'TECH', 'ADD', 'OCSSCEN'], basis: 'stated' },

  *check(chatPool) {
    if (chatPool.hostedOn !== undefined) return
    yield {
      entities: [chatPool.id],
      field: 'hostedOn',
      message: `${chatPool.name} has no host. ${capital(withArticle(chatPoolType(chatPool)))} must be hosted on ${withArticle(`${shortServerName[chatPool.generation]} pool`)}. Choose its host.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? hostFixes(plan, finding.stage, chatPool) : []
  },
}
