import { isSameName } from '#core/model/base/same-name.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { poolType, withArticle } from '#core/model/words.ts'

export const sqlInstanceShared: Rule = {
  id: 'coexistence/sql-instance-shared',
  severity: 'error',
  when: 'stage',
  each: 'pool',
  title: 'A Lync 2013 pool has an SQL instance that no older pool uses',
  source: { keys: ['SUPM'], basis: 'stated' },

  *check(pool, { graph }) {
    if (pool.generation !== 'lync2013' || !pool.sqlInstance) return
    for (const other of graph.all('pool')) {
      if (other.generation === 'lync2013' || !isSameName(pool.sqlInstance, other.sqlInstance)) continue
      yield {
        entities: [pool.id, other.id],
        field: 'sqlInstance',
        message: `${pool.name} uses the SQL instance ${pool.sqlInstance}, which ${other.name}, ${withArticle(poolType(other))}, uses too. A Lync 2013 pool needs an instance of its own, on another computer.`,
      }
    }
  },
}
