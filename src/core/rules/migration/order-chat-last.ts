import { legacyImportsIn } from '#core/domain/migration/imports.ts'
import { poolsOf } from '#core/domain/migration/steps.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf, shortServerName } from '#core/model/words.ts'

export const orderChatLast: Rule = {
  id: 'migration/order-chat-last',
  severity: 'warning',
  when: 'transition',
  title: 'Chat is migrated after everything else of its generation',
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
