import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { everHad } from './former.ts'

/**
 * Whether there is chat in this stage or was in one before: a chat pool, something in one, or somebody who needs it.
 */
export const everHadChat = (at: Moment): boolean =>
  everHad(
    at,
    ({ graph }) =>
      (['chatPool', 'category', 'room', 'addIn'] as const).some((kind) => graph.all(kind).length > 0) ||
      graph.all('client').some(isGroupChatClient) ||
      graph.all('users').some((users) => needsChat(graph, users)),
  )
