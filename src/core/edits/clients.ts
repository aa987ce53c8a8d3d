import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import { exclusionOf } from '#core/domain/reachability/serving.ts'
import type { ChatPool, Client, ClientType, Generation, IdOf, Users } from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { put } from '#core/model/topology.ts'
import { clientName } from '#core/model/words.ts'
import { editStage, update } from './edit.ts'
import { removeEntities } from './remove.ts'
import { editStages } from './stages.ts'
import { stagesAsBefore, whileRunning } from './while-running.ts'

type ChatPools = readonly IdOf<'chatPool'>[]

/** The Group Chat client that goes with a generation: Lync 2013 has none of its own and gets the last one. */
export const groupChatClientOf = (generation: Generation | undefined): ClientType =>
  generation === 'ocs2007r2' ? 'groupChat2007r2' : 'groupChat2010'

/** Connects a client to these chat pools and to no others, as long as they run. */
export function connect(plan: Plan, stage: StageId, client: Client, chatPools: ChatPools): Plan {
  const edited = whileRunning(plan, stage, chatPools, (before) =>
    editStage(before, stage, (topology) => update(topology, client.id, { connectsTo: listOrNone(chatPools) })),
  )
  return stagesAsBefore(plan, edited, stage, ({ topology }) => {
    const then = topology.client.get(client.id)
    return then !== undefined && then.client !== client.client
  })
}

/** Replaces the client program by another, which connects to these chat pools as long as they run. */
export const replaceClient = (
  plan: Plan,
  stage: StageId,
  client: Client,
  type: ClientType,
  chatPools: ChatPools = [],
): Plan =>
  keepingNeed(plan, stage, client.users, (before) =>
    whileRunning(before, stage, chatPools, (now) =>
      editStage(now, stage, (topology) =>
        update(topology, client.id, { client: type, connectsTo: listOrNone(chatPools) }),
      ),
    ),
  )

export const removeClient = (plan: Plan, stage: StageId, client: Client): Plan =>
  keepingNeed(plan, stage, client.users, (before) => removeEntities(before, stage, [client.id]))

/** Who needs chat still does where only a client told so, and goes. */
function keepingNeed(plan: Plan, stage: StageId, id: IdOf<'users'> | undefined, edit: (plan: Plan) => Plan): Plan {
  const isNeeding = ({ topology }: Stage) => {
    const graph = graphOf(topology)
    const users = graph.get('users', id)
    return users !== undefined && needsChat(graph, users)
  }
  const edited = edit(plan)
  const [was, is] = [plan, edited].map(({ stages }) => stages.slice(stages.findIndex((one) => one.id === stage)))
  const silent = (is ?? []).filter((now, at) => was?.[at] && isNeeding(was[at]) && !isNeeding(now))
  return id ? editStages(edited, silent, (topology) => update(topology, id, { needsChat: true })) : edited
}

/** Gives users one more client, as long as the chat pools that it connects to run and have a place for them. */
export function giveClient(
  plan: Plan,
  stage: StageId,
  users: Users,
  type: ClientType,
  chatPools: ChatPools = [],
): Plan {
  const id = newId(plan, 'client', `${users.name} ${clientName[type]}`)
  const client: Client = { id, kind: 'client', client: type, users: users.id }
  const given = whileRunning(plan, stage, chatPools, (before) =>
    editStage(before, stage, (topology) => update(put(topology, [client]), id, { connectsTo: listOrNone(chatPools) })),
  )
  return stagesAsBefore(plan, given, stage, ({ topology }) => {
    const then = topology.users.get(users.id)
    const theirs = chatPools.flatMap((one) => topology.chatPool.get(one) ?? [])
    return then !== undefined && theirs.some((chatPool) => exclusionOf(then, chatPool))
  })
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
