import { later } from '#core/domain/migration/steps.ts'
import { isChatEnabled } from '#core/domain/people/policies.ts'
import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import type { Pool, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'

/** Whether users who need chat and have it by policy would have it on another pool as well, from a stage on. */
export const keepChatOn = (at: Moment, { id, homedOn }: Users, pool: Pool): boolean =>
  [at, ...later(at)].every(({ graph }) => {
    const users = graph.get('users', id)
    if (!users || users.homedOn !== homedOn || !needsChat(graph, users) || !isChatEnabled(graph, users)) return true
    return isChatEnabled(graph, { ...users, homedOn: pool.id })
  })
