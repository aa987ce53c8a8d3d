import { clientsOf, isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** Where reach keeps them from chat that they need, client/need-unmet says so. */
export const lync2013On2010NoChat: Rule = {
  id: 'client/lync2013-on-2010-no-chat',
  severity: 'info',
  when: 'stage',
  each: 'client',
  title: 'Users of the Lync 2013 client on Lync 2010 who need chat have a Group Chat client too',
  source: { keys: ['SUPC', 'COEX'], basis: 'stated' },
  suppressedBy: {
    'client/lync2013-user-not-on-2013': 'subjects',
    'client/lync2013-legacy-chat': 'subjects',
    'client/online-user': 'shared',
    'client/need-unmet': 'first',
  },

  *check(client, { graph }) {
    const users = graph.get('users', client.users)
    const home = graph.get('pool', users?.homedOn)
    if (client.client !== 'lync2013' || !users || home?.generation !== 'lync2010') return
    if (!needsChat(graph, users) || clientsOf(graph, users).some(isGroupChatClient)) return
    yield {
      entities: [users.id, client.id],
      related: [home.id],
      field: 'homedOn',
      message: `${users.name} has no chat rooms: the Lync 2013 client gives none to users on ${home.name}, which is Lync Server 2010. Add a Group Chat client for the interim, or move them.`,
    }
  },
}
