import type { ChatPool, Client, ClientType, Generation, IdOf, Users } from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { put } from '#core/model/topology.ts'
import { clientName } from '#core/model/words.ts'
import { editStage, update } from './edit.ts'

type ChatPools = readonly IdOf<'chatPool'>[]

/** The Group Chat client that goes with a generation: Lync 2013 has none of its own and gets the last one. */
export const groupChatClientOf = (generation: Generation | undefined): ClientType =>
  generation === 'ocs2007r2' ? 'groupChat2007r2' : 'groupChat2010'

/** Connects a client to these chat pools and to no others. */
export const connect = (plan: Plan, stage: StageId, client: Client, chatPools: ChatPools): Plan =>
  editStage(plan, stage, (topology) => update(topology, client.id, { connectsTo: listOrNone(chatPools) }))

/** Replaces the client program by another, which connects to these chat pools. */
export const replaceClient = (
  plan: Plan,
  stage: StageId,
  client: Client,
  type: ClientType,
  chatPools: ChatPools = [],
): Plan =>
  editStage(plan, stage, (topology) => update(topology, client.id, { client: type, connectsTo: listOrNone(chatPools) }))

/** Gives users one more client. */
export function giveClient(
  plan: Plan,
  stage: StageId,
  users: Users,
  type: ClientType,
  chatPools: ChatPools = [],
): Plan {
  const id = newId(plan, 'client', `${users.name} ${clientName[type]}`)
  const client: Client = { id, kind: 'client', client: type, users: users.id }
  return editStage(plan, stage, (topology) =>
    update(put(topology, [client]), id, { connectsTo: listOrNone(chatPools) }),
  )
}

/** Takes the lines to chat pools from those clients of the users that cannot use any. */
export const disconnectAll = (plan: Plan, stage: StageId, clients: readonly Client[]): Plan =>
  clients.reduce((edited, client) => connect(edited, stage, client, []), plan)

export const configureByHand = (plan: Plan, stage: StageId, client: Client): Plan =>
  editStage(plan, stage, (topology) => update(topology, client.id, { configuration: 'manual' }))

/** Adds a friendly endpoint, under which Group Chat clients find a Lync 2013 chat pool. */
export const createEndpoint = (plan: Plan, stage: StageId, chatPool: ChatPool, sipAddress: string): Plan =>
  editStage(plan, stage, (topology) =>
    update(topology, chatPool.id, {
      endpoints: [...(chatPool.endpoints ?? []), { sipAddress, displayName: chatPool.name }],
    }),
  )

const listOrNone = (chatPools: ChatPools) => (chatPools.length === 0 ? undefined : [...chatPools])
