import { type ChatPool, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** Why a chat pool serves nobody. */
export type Standstill = 'pool-stopped' | 'no-host' | 'host-gone' | 'host-of-other-generation'

/** A chat pool serves while it runs on a host of its own generation that is in the stage. */
export function standstillOf(graph: Graph, { state, hostedOn, generation }: ChatPool): Standstill | undefined {
  if (state === 'stopped') return 'pool-stopped'
  if (hostedOn === undefined) return 'no-host'
  const host = graph.get('pool', hostedOn)
  if (!host) return 'host-gone'
  return host.generation === generation ? undefined : 'host-of-other-generation'
}

/** Why a chat pool has no place for users, whichever client they have. */
export type Exclusion = 'hosted-online' | 'federated'

/** Users hosted online have no chat rooms at all, federated ones none of Persistent Chat. */
export function exclusionOf(users: Users, chatPool: ChatPool): Exclusion | undefined {
  if (users.online) return 'hosted-online'
  return users.federated && !isLegacy(chatPool) ? 'federated' : undefined
}
