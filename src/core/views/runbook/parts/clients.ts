import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import type { Client } from '#core/model/entity.ts'
import { clientName, listed } from '#core/model/words.ts'
import { type RunbookStep, step, words } from '../step/runbook.ts'
import { added, changed, ids, type Part, removed, type Transition } from '../step/transition.ts'

/** The programs that people use: given out, pointed elsewhere, taken away. */
export const clients: Part = (transition) => [
  ...added(transition, 'client').map((client) => deployed(transition, client)),
  ...changed(transition, 'client').map(({ after }) => pointed(transition, after)),
]

/** What is not needed any more goes once the new way works. */
export const goneClients: Part = (transition) =>
  removed(transition, 'client').map((client) => {
    const users = transition.was.get('users', client.users)
    return step({
      id: `remove-client:${client.id}`,
      kind: 'manual',
      title: `Remove the ${clientName[client.client]} from ${users?.name ?? 'its users'}`,
      preconditions: ['They reach their rooms in another way.'],
      actions: [words('Uninstall it with your software distribution.')],
      checks: [words('It is on none of their computers.')],
      wayBack: [words('Install it again.')],
      entities: ids([client, transition.is.get('users', client.users)]),
      sources: ['HIGH'],
    })
  })

function deployed({ is }: Transition, client: Client): RunbookStep {
  const users = is.get('users', client.users)
  return step({
    id: `deploy-client:${client.id}`,
    kind: 'manual',
    title: `Give the ${clientName[client.client]} to ${users?.name ?? 'its users'}`,
    preconditions:
      client.client === 'lync2013' ? ['They are homed on Lync 2013, and their policy enables Persistent Chat.'] : [],
    actions: [
      words('Install it with your software distribution, a few computers first.'),
      ...(isGroupChatClient(client) ? targets(is, client) : [words('It finds every Persistent Chat pool by itself.')]),
    ],
    checks: [words('They see their chat rooms in it.')],
    wayBack: [words('Uninstall it; the old client works on.')],
    entities: ids([client, users]),
    sources: ['HIGH'],
  })
}

function pointed({ is }: Transition, client: Client): RunbookStep {
  const users = is.get('users', client.users)
  return step({
    id: `point-client:${client.id}`,
    kind: 'manual',
    title: `Change the ${clientName[client.client]} of ${users?.name ?? 'its users'}`,
    actions: isGroupChatClient(client)
      ? targets(is, client)
      : [words('See that it is the client that the plan says, for whom it says.')],
    checks: [words('They see their chat rooms in it.')],
    wayBack: [words('Set the old address again.')],
    entities: ids([client, users]),
    sources: ['BACK'],
  })
}

function targets(is: Transition['is'], client: Client) {
  const pools = (client.connectsTo ?? []).flatMap((id) => is.get('chatPool', id) ?? [])
  if (pools.length === 0) return [words('It connects to no chat pool.')]
  const addresses = pools.map(({ name, lookupUri, endpoints }) => {
    const address = lookupUri ?? endpoints?.[0]?.sipAddress
    return address ? `${name} (${address})` : name
  })
  return [words(`It connects to ${listed(addresses)}: nothing is set where the address is the one that it had before.`)]
}
