import type { Advice } from '#core/model/rule/advice.ts'
import { legacyChatRemainsAdvice } from './legacy-chat-remains.ts'
import { legacyClientsAdvice } from './legacy-clients.ts'
import { legacyLyncRemainsAdvice } from './legacy-lync-remains.ts'
import { no2013ChatAdvice } from './no-2013-chat.ts'
import { usersOnLegacyAdvice } from './users-on-legacy.ts'

export const endstateAdvice: readonly Advice[] = [
  legacyChatRemainsAdvice,
  no2013ChatAdvice,
  legacyLyncRemainsAdvice,
  usersOnLegacyAdvice,
  legacyClientsAdvice,
]
