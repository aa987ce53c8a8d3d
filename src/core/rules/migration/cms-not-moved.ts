import { poolsOf, removedIn } from '#core/domain/migration/steps.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const cmsNotMoved: Rule = {
  id: 'migration/cms-not-moved',
  severity: 'error',
  when: 'transition',
  title: 'The Central Management Server moves to Lync 2013 before the pool that holds it is removed',
  source: { keys: ['CMS'], basis: 'stated' },

  *check(at) {
    if (poolsOf(at.graph, 'lync2013').some(({ holdsCms }) => holdsCms)) return
    for (const pool of removedIn(at, 'pool')) {
      if (pool.generation !== 'lync2010' || !pool.holdsCms) continue
      yield {
        entities: [pool.id],
        field: 'holdsCms',
        message: `${pool.name} is removed, but it holds the Central Management Server, and no Lync 2013 pool has taken it over. Move it to a Lync 2013 pool before.`,
      }
    }
  },
}
