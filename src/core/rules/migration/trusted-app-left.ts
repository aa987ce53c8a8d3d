import { isDoneUntil } from '#core/domain/migration/step-operations.ts'
import { removedIn } from '#core/domain/migration/steps.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const trustedAppLeft: Rule = {
  id: 'migration/trusted-app-left',
  severity: 'warning',
  when: 'transition',
  title: 'A Lync 2010 Group Chat pool goes with its trusted application pool',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const chatPool of removedIn(at, 'chatPool')) {
      const { id, generation, name, trustedApplicationPool } = chatPool
      if (generation !== 'lync2010' || !trustedApplicationPool) continue
      if (isDoneUntil(at, 'removeTrustedApplicationPool', id)) continue
      yield {
        entities: [id],
        field: 'trustedApplicationPool',
        message: `${name} is removed, but its trusted application pool ${trustedApplicationPool} is not. It would stay in the topology. Remove it in this step.`,
      }
    }
  },
}
