import { clientsOf } from '#core/domain/reachability/clients.ts'
import { disconnectAll } from '#core/edits/clients.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { imClientsOf, neededOf } from '#core/rules/client/im-client-has-no-rooms.ts'
import { clientFixes } from '../parts/client-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const imClientHasNoRoomsAdvice: Advice = {
  rule: 'client/im-client-has-no-rooms',
  rationale: 'The Lync 2010 client and Communicator 2007 R2 have no chat rooms; Group Chat is a program of its own.',
  howToFix: 'Give the users the Group Chat client as well.',

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
