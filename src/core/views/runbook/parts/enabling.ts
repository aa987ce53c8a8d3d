import { clientsOf } from '#core/domain/reachability/clients.ts'
import { neededChatPools } from '#core/domain/reachability/needed-chat-pools.ts'
import { exclusionOf } from '#core/domain/reachability/serving.ts'
import { wayOf } from '#core/domain/reachability/ways.ts'
import { type ChatPool, type EntityId, isLegacy, type Users } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { listed } from '#core/model/words.ts'
import { cmdlet, text, truth } from '../step/cmdlet.ts'
import { note, run, step, words } from '../step/runbook.ts'
import { ids, type Part, type Transition } from '../step/transition.ts'

/** Where no policy is drawn, nobody is enabled by default: who needs Persistent Chat gets it by one. */
export const enabling: Part = (transition) => {
  const told = toldBefore(transition)
  const needing = needingPolicy(transition.is).filter(({ id }) => !told.has(id))
  if (needing.length === 0) return []
  const names = needing.map(({ name }) => name)
  const Identity = text('global')
  return [
    step({
      id: 'enable-persistent-chat',
      kind: 'manual',
      title: `Enable Persistent Chat for ${listed(names, 8)}`,
      preconditions: [
        'The plan draws no policy, and by default Persistent Chat is off for everybody.',
        'It is run by a member of CsUserAdministrator.',
      ],
      actions: [
        words(
          told.size > 0
            ? 'See that an earlier step has enabled everybody by the global policy, and do so if not:'
            : 'Enable everybody by the global policy:',
        ),
        run(cmdlet('Set-CsPersistentChatPolicy', { Identity, EnablePersistentChat: truth(true) })),
        note(
          'To enable fewer people, draw the policy of their site, or one of their own, in the plan: the runbook then has its commands.',
        ),
      ],
      checks: [
        run(cmdlet('Get-CsPersistentChatPolicy')),
        words('After signing in again, they see their chat rooms in the Lync 2013 client.'),
      ],
      wayBack:
        told.size > 0
          ? [words('Leave the global policy as it is: users of earlier steps have Persistent Chat by it.')]
          : [run(cmdlet('Set-CsPersistentChatPolicy', { Identity, EnablePersistentChat: truth(false) }))],
      entities: ids(needing),
      sources: ['POL', 'NEW'],
    }),
  ]
}

/** Whom an earlier step has enabled already, with no policy drawn since. */
function toldBefore({ plan, from }: Transition): ReadonlySet<EntityId> {
  const [, ...reached] = plan.stages.slice(0, plan.stages.indexOf(from) + 1).map(({ topology }) => graphOf(topology))
  const lastDrawn = reached.findLastIndex((graph) => graph.all('policy').length > 0)
  return new Set(reached.slice(lastDrawn + 1).flatMap((graph) => needingPolicy(graph).map(({ id }) => id)))
}

const needingPolicy = (graph: Graph): readonly Users[] =>
  graph.all('policy').length > 0 ? [] : graph.all('users').filter((users) => needsPolicy(graph, users))

/** Users on Lync 2013 who need Persistent Chat, and whom no Group Chat client brings there. */
function needsPolicy(graph: Graph, users: Users): boolean {
  if (graph.get('pool', users.homedOn)?.generation !== 'lync2013') return false
  const ways = wanted(graph, users).map((chatPool) =>
    clientsOf(graph, users).map((client) => wayOf(graph, client, users, chatPool)),
  )
  return ways.some((way) => way.length === 0 || (way.includes('policy-unknown') && !way.includes('open')))
}

/** The Persistent Chat pools that they need; where any will do, all of them. */
function wanted(graph: Graph, users: Users): readonly ChatPool[] {
  const needed = neededChatPools(graph, users)
  return graph
    .all('chatPool')
    .filter((chatPool) => !isLegacy(chatPool) && !exclusionOf(users, chatPool))
    .filter(({ id }) => (needed.size > 0 ? needed.has(id) : users.needsChat === true))
}
