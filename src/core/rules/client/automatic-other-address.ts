import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { exclusionOf } from '#core/domain/reachability/serving.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { destinationsOf, isFound } from '#core/domain/reachability/ways.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital } from '#core/model/words.ts'
import { clientWords } from '../parts/wording/client-lines.ts'

export const automaticOtherAddress: Rule = {
  id: 'client/automatic-other-address',
  severity: 'warning',
  when: 'stage',
  each: 'client',
  title: 'A Group Chat client that is left to itself has its chat pool at the default address',
  source: { keys: ['BACK', 'COEX'], basis: 'stated' },
  suppressedBy: {
    'client/legacy-multi-sip-domain': 'subjects',
    'client/legacy-target-gone': 'subjects',
  },

  *check(client, at) {
    if (!isGroupChatClient(client) || client.configuration !== 'automatic') return
    const users = at.graph.get('users', client.users)
    if (!users) return
    for (const id of new Set(client.connectsTo)) {
      const target = lastSeen(at, id)
      if (!target || exclusionOf(users, target) || isFound(client, users, target)) continue
      const destinations = destinationsOf(at.graph, { ...client, connectsTo: [id] }, users)
      yield {
        entities: [client.id, id],
        related: [users.id, ...destinations.filter((one) => one !== id)],
        field: 'configuration',
        message: `${capital(clientWords(client, users))} is left to itself and finds only the default Lookup address of Group Chat, but ${addressWords(target)}. Set its address by Group Policy or by hand.`,
        broken: [{ from: client.id, field: 'connectsTo', to: id, label: 'not set by hand' }],
      }
    }
  },
}

const addressWords = (chatPool: ChatPool): string =>
  isLegacy(chatPool)
    ? `that of ${chatPool.name} is ${chatPool.lookupUri}`
    : `${chatPool.name} is a Persistent Chat pool`
