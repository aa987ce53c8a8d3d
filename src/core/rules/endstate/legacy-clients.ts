import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { clientName, withArticle } from '#core/model/words.ts'

export const legacyClients: Rule = {
  id: 'endstate/legacy-clients',
  severity: 'warning',
  when: 'end',
  each: 'client',
  title: 'In the end state nobody uses a Group Chat client',
  source: { keys: ['HIGH', 'PROC'], basis: 'stated' },
  suppressedBy: { 'endstate/legacy-chat-remains': 'shared' },

  *check(client, { graph }) {
    if (!isGroupChatClient(client)) return
    const users = graph.get('users', client.users)
    const who = users ? `${users.name} still uses` : 'There is still'
    yield {
      entities: [client.id],
      related: client.connectsTo ?? [],
      field: 'client',
      message: `${who} ${withArticle(clientName[client.client])} in the end state. Deploy the Lync 2013 client instead; note that it shows no files in rooms.`,
    }
  },
}
