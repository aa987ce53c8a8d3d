import { legacyImportsIn } from '../../imports.ts'
import { listed, shortServerName } from '../../words.ts'
import { idsOf, namesOf } from '../client-lines.ts'
import { poolsOf } from '../estate.ts'
import type { Rule } from '../rule.ts'

export const orderChatLast: Rule = {
  id: 'migration/order-chat-last',
  severity: 'warning',
  when: 'transition',
  title: 'Chat is migrated after everything else of its generation',
  rationale: 'The documented order is users and the other components first, and Group Chat last.',
  howToFix: 'Import the chat data in a later step, when all users have moved, or accept it.',
  source: { keys: ['SUPM'], basis: 'stated' },

  *check(at) {
    for (const { source, target } of legacyImportsIn(at)) {
      const pools = poolsOf(at.graph, source.generation)
      const users = pools.flatMap(({ id }) => at.graph.referrers('users', id, 'homedOn'))
      if (users.length === 0) continue
      const server = shortServerName[source.generation]
      yield {
        entities: [source.id, target.id],
        related: idsOf(users),
        message: `The content of ${source.name} is imported while ${listed(namesOf(users))} ${users.length === 1 ? 'remains' : 'remain'} on ${server}. Chat is migrated last. Import it in a later step, when all have left ${server}.`,
      }
    }
  },
}
