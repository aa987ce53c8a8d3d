import { isNew, poolsOf } from '#core/domain/migration/steps.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const newLegacyPoolInMixedEnv: Rule = {
  id: 'hosting/new-legacy-pool-in-mixed-env',
  severity: 'error',
  when: 'transition',
  each: 'chatPool',
  title: 'No Lync 2010 Group Chat pool is added once Lync 2013 is deployed',
  source: { keys: ['TAPP10', 'COEX'], basis: 'derived' },

  *check(chatPool, at) {
    if (chatPool.generation !== 'lync2010' || !at.before || !isNew(at, chatPool)) return
    const present = poolsOf(at.before.graph, 'lync2013')
    if (present.length === 0) return
    yield {
      entities: [chatPool.id],
      related: present.map(({ id }) => id),
      message: `${chatPool.name} is added when Lync 2013 (${listed(present.map(({ name }) => name))}) is there already. New trusted applications then use Lync 2013, but a Lync 2010 Group Chat pool cannot. Add it before Lync 2013.`,
    }
  },
}
