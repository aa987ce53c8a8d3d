import type { ChatPool, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { type Access, accessAt } from './access.ts'
import { neededAt } from './needed-chat-pools.ts'

/** How it stands with users and a chat pool. */
export interface Want {
  readonly chatPool: ChatPool
  readonly access: Access
  readonly isNeeded: boolean
}

/** How it stands with users and each chat pool of their stage. */
export function wantsOf(at: Moment, users: Users, chatPools = at.graph.all('chatPool')): readonly Want[] {
  const needed = neededAt(at, users)
  return chatPools.map((chatPool) => ({
    chatPool,
    access: accessAt(at, users, chatPool),
    isNeeded: needed.has(chatPool.id),
  }))
}

/** How it stands with what users need: with each chat pool, or with the best where any will do. */
export function wantingAmong({ needsChat }: Users, wants: readonly Want[]): readonly Access['standing'][] {
  const needed = wants.flatMap(({ isNeeded, access }) => (isNeeded ? [access.standing] : []))
  if (!needsChat || needed.length > 0) return needed
  const [best] = (['reached', 'unknown', 'blocked'] as const).filter((one) =>
    wants.some(({ access }) => access.standing === one),
  )
  return best ? [best] : []
}
