import { clientsOf, hasNoRooms, targetsOf } from '#core/domain/reachability/clients.ts'
import { neededChatPools, needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import type { ChatPool, Client, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { clientName, idsOf, listed, namesOf } from '#core/model/words.ts'
import { brokenLines } from '../parts/wording/client-lines.ts'

export const imClientHasNoRooms: Rule = {
  id: 'client/im-client-has-no-rooms',
  severity: 'warning',
  when: 'stage',
  each: 'users',
  title: 'Users who need chat have a client with chat rooms',
  source: { keys: ['CLINEW', 'SUPC'], basis: 'stated' },

  *check(users, { graph }) {
    const clients = imClientsOf(graph, users)
    const targets = clients.flatMap((client) => targetsOf(graph, client))
    const isStuck = clients.length === clientsOf(graph, users).length && needsChat(graph, users)
    if (clients.length === 0 || (!isStuck && targets.length === 0)) return
    const programs = `the ${listed([...new Set(clients.map(({ client }) => clientName[client]))])}`
    const what = isStuck
      ? `needs chat rooms but has only ${programs}`
      : `connects to ${listed(namesOf(targets))} with ${programs}`
    yield {
      entities: [users.id],
      related: [...idsOf(clients), ...idsOf(neededOf(graph, users))],
      message: `${users.name} ${what}, which ${clients.length === 1 ? 'has' : 'have'} no chat rooms. These need a Group Chat client or, on Lync Server 2013, the Lync 2013 client.`,
      broken: clients.flatMap((client) => brokenLines(graph, client, targetsOf(graph, client), 'no chat rooms')),
    }
  },
}

export const imClientsOf = (graph: Graph, users: Users): readonly Client[] => clientsOf(graph, users).filter(hasNoRooms)

export const neededOf = (graph: Graph, users: Users): readonly ChatPool[] =>
  [...neededChatPools(graph, users)].flatMap((id) => graph.get('chatPool', id) ?? [])
