import type { Rule } from '#core/model/rule/rule.ts'

export const stretchedNotFrontEnd: Rule = {
  id: 'topology/stretched-not-front-end',
  severity: 'error',
  when: 'stage',
  each: 'pool',
  title: 'A Lync 2013 pool is not stretched over two data centers',
  source: { keys: ['SUPT'], basis: 'stated' },

  *check(pool) {
    if (pool.generation !== 'lync2013' || !pool.stretched) return
    yield {
      entities: [pool.id],
      field: 'stretched',
      message: `${pool.name} is stretched over two data centers. In Lync 2013 only Persistent Chat pools may be. Keep it in one data center.`,
    }
  },
}
