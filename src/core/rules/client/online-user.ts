import { clientsOf } from '#core/domain/reachability/clients.ts'
import { neededChatPools, needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf } from '#core/model/words.ts'
import { brokenLines } from '../parts/wording/client-lines.ts'

export const onlineUser: Rule = {
  id: 'client/online-user',
  severity: 'error',
  when: 'stage',
  each: 'users',
  title: 'Users who need chat are homed on premises',
  source: { keys: ['NEW'], basis: 'stated' },

  *check(users, { graph }) {
    if (!users.online || !needsChat(graph, users)) return
    const needed = [...neededChatPools(graph, users)].flatMap((id) => graph.get('chatPool', id) ?? [])
    const clients = clientsOf(graph, users)
    yield {
      entities: [users.id],
      related: [...idsOf(needed), ...idsOf(clients)],
      field: 'online',
      message: `${users.name} needs chat rooms but is hosted online, where there is no Persistent Chat. Keep the home on a Lync Server 2013 pool.`,
      broken: clients.flatMap((client) => brokenLines(graph, client, needed, 'hosted online')),
    }
  },
}
