import { blockedChatPools } from '#core/domain/reachability/connections.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf, serverName } from '#core/model/words.ts'
import { brokenLines } from '../parts/wording/client-lines.ts'
import { reachedOtherwise } from '../parts/wording/reached-otherwise.ts'

export const lync2013UserNotOn2013: Rule = {
  id: 'client/lync2013-user-not-on-2013',
  severity: 'error',
  when: 'stage',
  each: 'client',
  title: 'Users of Persistent Chat in the Lync 2013 client are homed on Lync Server 2013',
  source: { keys: ['COEX'], basis: 'stated' },

  *check(client, at) {
    const { graph } = at
    const users = graph.get('users', client.users)
    const home = graph.get('pool', users?.homedOn)
    if (client.client !== 'lync2013' || !users || !home) return
    const chatPools = blockedChatPools(graph, client, users, 'not-homed-on-2013')
    if (chatPools.length === 0) return
    yield {
      entities: [users.id, client.id],
      related: [home.id, ...idsOf(chatPools)],
      field: 'homedOn',
      message: `${users.name} cannot use ${listed(namesOf(chatPools))} with the Lync 2013 client, because the home pool ${home.name} is ${serverName[home.generation]}. Persistent Chat needs users on Lync Server 2013. Move them there first.${reachedOtherwise(at, client, users, chatPools)}`,
      broken: brokenLines(graph, client, chatPools, 'user not on Lync 2013'),
    }
  },
}
