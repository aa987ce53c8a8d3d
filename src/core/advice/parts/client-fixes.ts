import { isChatEnabled } from '#core/domain/people/policies.ts'
import { clientsOf, isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { exclusionOf, standstillOf } from '#core/domain/reachability/serving.ts'
import { foundByDefault } from '#core/domain/reachability/ways.ts'
import { connect, giveClient, groupChatClientOf } from '#core/edits/clients.ts'
import { chatHomes, homeUsers } from '#core/edits/users.ts'
import { type ChatPool, type Client, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { clientName } from '#core/model/words.ts'

/** Homing the users on each Lync 2013 pool where they would be enabled for Persistent Chat. */
export const homeFixes = (graph: Graph, stage: StageId, users: Users): readonly Fix[] =>
  chatHomes(graph, users).map((pool) => ({
    title: `Move ${users.name} to ${pool.name}`,
    apply: (plan) => homeUsers(plan, stage, users, pool),
  }))

/** A program with which the users reach the chat pool. */
export function clientFixes(graph: Graph, stage: StageId, users: Users, chatPool: ChatPool): readonly Fix[] {
  if (standstillOf(graph, chatPool) || exclusionOf(users, chatPool)) return []
  return [...lync2013Fixes(graph, stage, users, chatPool), ...groupChatFixes(graph, stage, users, chatPool)]
}

function lync2013Fixes(graph: Graph, stage: StageId, users: Users, chatPool: ChatPool): readonly Fix[] {
  const home = graph.get('pool', users.homedOn)
  if (isLegacy(chatPool) || home?.generation !== 'lync2013' || !isChatEnabled(graph, users)) return []
  if (clientsOf(graph, users).some(({ client }) => client === 'lync2013')) return []
  const title = `Give ${users.name} the ${clientName.lync2013}`
  return [{ title, apply: (plan) => giveClient(plan, stage, users, 'lync2013') }]
}

/** A Group Chat client has one target at a time, so one that has another, or finds one by itself, is left alone. */
export function groupChatFixes(graph: Graph, stage: StageId, users: Users, chatPool: ChatPool): readonly Fix[] {
  const own = clientsOf(graph, users).filter(isGroupChatClient)
  const finds = (client: Client) => foundByDefault(graph, client, users).some(({ id }) => id !== chatPool.id)
  const free = own.find((client) => !client.connectsTo?.length && !finds(client))
  if (free) {
    const title = `Connect the ${clientName[free.client]} of ${users.name} to ${chatPool.name}`
    return [{ title, apply: (plan) => connect(plan, stage, free, [chatPool.id]) }]
  }
  if (own.length > 0) return []
  const home = graph.get('pool', users.homedOn)
  const type = groupChatClientOf(isLegacy(chatPool) ? chatPool.generation : home?.generation)
  const title = `Give ${users.name} the ${clientName[type]} for ${chatPool.name}`
  return [{ title, apply: (plan) => giveClient(plan, stage, users, type, [chatPool.id]) }]
}
