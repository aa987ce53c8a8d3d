import { roomPoolsOf } from '#core/domain/people/room-pools.ts'
import { clientsOf, isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { neededAt } from '#core/domain/reachability/needed-chat-pools.ts'
import { type ChatPool, type EntityId, isLegacy, type Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const clientSwitchNeeded: Rule = {
  id: 'isolation/client-switch-needed',
  severity: 'warning',
  when: 'stage',
  each: 'users',
  title: 'Users reach all their rooms with one program',
  source: { keys: ['COEX'], basis: 'derived' },
  suppressedBy: { 'client/legacy-two-pools': 'subjects' },

  *check(users, at) {
    const chatPools = spreadOf(at, users)
    if (chatPools.length < 2) return
    yield {
      entities: [users.id],
      related: chatPools.map(({ id }) => id),
      message: `One program is not enough for ${users.name}: no client reaches ${listed(chatPools.map(({ name }) => name))} at the same time. Migrate one side, or plan for two programs until then.`,
    }
  },
}

/** The chat pools that hold rooms of the users where one of them is legacy, else their legacy targets. */
function spreadOf(at: Moment, users: Users): readonly ChatPool[] {
  const { graph } = at
  const holding = [...roomPoolsOf(graph, users)]
  const needed = holding.length > 1 ? neededAt(at, users) : none
  const withRooms = holding.filter((id) => needed.has(id)).flatMap((id) => graph.get('chatPool', id) ?? [])
  if (withRooms.length > 1 && withRooms.some(isLegacy)) return withRooms
  const targets = clientsOf(graph, users).flatMap((client) =>
    isGroupChatClient(client) ? (client.connectsTo ?? []) : [],
  )
  return [...new Set(targets)].flatMap((id) => graph.get('chatPool', id) ?? []).filter(isLegacy)
}

const none: ReadonlySet<EntityId> = new Set()
