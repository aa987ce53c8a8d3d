import { isGroupChatClient, targetsOf } from '#core/domain/reachability/clients.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, idsOf, listed, namesOf } from '#core/model/words.ts'
import { brokenLines, clientWords } from '../parts/wording/client-lines.ts'
import { reachedOtherwise } from '../parts/wording/reached-otherwise.ts'

export const legacyTwoPools: Rule = {
  id: 'client/legacy-two-pools',
  severity: 'error',
  when: 'stage',
  each: 'client',
  title: 'A Group Chat client connects to one chat pool at a time',
  source: { keys: ['COEX', 'BACK'], basis: 'stated' },

  *check(client, at) {
    const { graph } = at
    const targets = targetsOf(graph, client)
    if (!isGroupChatClient(client) || targets.length < 2) return
    const users = graph.get('users', client.users)
    yield {
      entities: [client.id, ...idsOf(targets)],
      related: users ? [users.id] : [],
      field: 'connectsTo',
      message: `${capital(clientWords(client, users))} connects to ${listed(namesOf(targets))}, but it is configured for one chat pool at a time. Keep one of them.${reachedOtherwise(at, client, users, targets)}`,
      broken: brokenLines(graph, client, targets, 'one pool at a time'),
    }
  },
}
