import { databasesOf } from '#core/domain/servers/databases.ts'
import { openInstances } from '#core/edits/servers.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { poolType, withArticle } from '#core/model/words.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const sqlInstanceShared: Rule = {
  id: 'coexistence/sql-instance-shared',
  severity: 'error',
  when: 'stage',
  each: 'pool',
  title: 'A Lync 2013 pool has an SQL instance that no older pool uses',
  rationale: 'The databases of a Lync 2013 pool cannot be in the SQL instance of an older pool.',
  howToFix: 'Give the Lync 2013 pool an SQL instance of its own, on a computer that no older pool uses.',
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

  /** Another instance of the same computer would not do: that is of the older pool. */
  fixes(plan, finding) {
    const pool = subjectOf(plan, finding, 'pool')
    if (!pool?.sqlInstance) return []
    const title = `Leave open where ${pool.name} has its Back End`
    return [{ title, apply: (before) => openInstances(before, finding.stage, databasesOf(pool)) }]
  },
}
