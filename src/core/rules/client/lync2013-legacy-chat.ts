import { targetsOf } from '#core/domain/reachability/clients.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, chatPoolType, withArticle } from '#core/model/words.ts'
import { brokenLines, clientWords } from '../parts/wording/client-lines.ts'
import { reachedOtherwise } from '../parts/wording/reached-otherwise.ts'

export const lync2013LegacyChat: Rule = {
  id: 'client/lync2013-legacy-chat',
  severity: 'error',
  when: 'stage',
  each: 'client',
  title: 'The Lync 2013 client connects to Lync 2013 Persistent Chat only',
  source: { keys: ['COEX', 'SUPC'], basis: 'stated' },

  *check(client, at) {
    const { graph } = at
    if (client.client !== 'lync2013') return
    const users = graph.get('users', client.users)
    for (const chatPool of targetsOf(graph, client).filter(isLegacy)) {
      yield {
        entities: [client.id, chatPool.id],
        related: users ? [users.id] : [],
        field: 'connectsTo',
        message: `${capital(clientWords(client, users))} cannot connect to ${chatPool.name}, ${withArticle(chatPoolType(chatPool))}: it never speaks to Group Chat. Use a Group Chat client, or connect to a Persistent Chat pool.${reachedOtherwise(at, client, users, [chatPool])}`,
        broken: brokenLines(graph, client, [chatPool], 'needs a Group Chat client'),
      }
    }
  },
}
