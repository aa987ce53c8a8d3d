import { databasesOf } from '#core/domain/servers/databases.ts'
import { openInstances } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const sqlInstanceSharedAdvice: Advice = {
  rule: 'coexistence/sql-instance-shared',
  rationale: 'The databases of a Lync 2013 pool cannot be in the SQL instance of an older pool.',
  howToFix: 'Give the Lync 2013 pool an SQL instance of its own, on a computer that no older pool uses.',

  /** Another instance of the same computer would not do: that is of the older pool. */
  fixes(plan, finding) {
    const pool = subjectOf(plan, finding, 'pool')
    if (!pool?.sqlInstance) return []
    const title = `Leave open where ${pool.name} has its Back End`
    return [{ title, apply: (before) => openInstances(before, finding.stage, databasesOf(pool)) }]
  },
}
