import type { Rule } from '#core/model/rule/rule.ts'
import { legacyChatRemains } from './legacy-chat-remains.ts'
import { legacyClients } from './legacy-clients.ts'
import { legacyLyncRemains } from './legacy-lync-remains.ts'
import { no2013Chat } from './no-2013-chat.ts'
import { usersOnLegacy } from './users-on-legacy.ts'

export const endstateRules: readonly Rule[] = [
  legacyChatRemains,
  no2013Chat,
  legacyLyncRemains,
  usersOnLegacy,
  legacyClients,
]
