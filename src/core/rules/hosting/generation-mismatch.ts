import type { Rule } from '#core/model/rule/rule.ts'
import { chatPoolType, serverName, shortServerName, withArticle } from '#core/model/words.ts'

export const generationMismatch: Rule = {
  id: 'hosting/generation-mismatch',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool is hosted on a pool of its own generation',
  source: { keys: ['COEX'], basis: 'stated' },

  *check(chatPool, { graph }) {
    const host = graph.get('pool', chatPool.hostedOn)
    if (!host || host.generation === chatPool.generation) return
    const needed = withArticle(`${shortServerName[chatPool.generation]} pool`)
    yield {
      entities: [chatPool.id, host.id],
      field: 'hostedOn',
      message: `${chatPool.name} is ${withArticle(chatPoolType(chatPool))} but is hosted on ${host.name}, which is ${serverName[host.generation]}. It must be hosted on ${needed}. Choose another host.`,
      broken: [{ from: chatPool.id, field: 'hostedOn', to: host.id, label: `needs ${needed}` }],
    }
  },
}
