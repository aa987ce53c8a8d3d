import { clientsOf, hasNoRooms, targetsOf } from '#core/domain/reachability/clients.ts'
import { neededChatPools, needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import { disconnectAll } from '#core/edits/clients.ts'
import type { ChatPool, Client, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { clientName, idsOf, listed, namesOf } from '#core/model/words.ts'
import { clientFixes } from '../parts/fixes/client-fixes.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { brokenLines } from '../parts/wording/client-lines.ts'

export const imClientHasNoRooms: Rule = {
  id: 'client/im-client-has-no-rooms',
  severity: 'warning',
  when: 'stage',
  each: 'users',
  title: 'Users who need chat have a client with chat rooms',
  rationale: 'The Lync 2010 client and Communicator 2007 R2 have no chat rooms; Group Chat is a program of its own.',
  howToFix: 'Give the users the Group Chat client as well.',
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

  /** A program for chat, whose line takes the place of those that cannot work. */
  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    if (!users) return []
    const graph = graphAt(plan, finding)
    const clients = imClientsOf(graph, users)
    const disconnect = (before: typeof plan) => disconnectAll(before, finding.stage, clients)
    if (clients.length < clientsOf(graph, users).length) {
      return [{ title: `Remove the lines that give ${users.name} no chat rooms`, apply: disconnect }]
    }
    const needed = neededOf(graph, users)
    const chatPools = needed.length > 0 ? needed : graph.all('chatPool')
    return chatPools
      .flatMap((chatPool) => clientFixes(graph, finding.stage, users, chatPool))
      .map(({ title, apply }) => ({ title, apply: (before) => apply(disconnect(before)) }))
  },
}

const imClientsOf = (graph: Graph, users: Users): readonly Client[] => clientsOf(graph, users).filter(hasNoRooms)

const neededOf = (graph: Graph, users: Users): readonly ChatPool[] =>
  [...neededChatPools(graph, users)].flatMap((id) => graph.get('chatPool', id) ?? [])
