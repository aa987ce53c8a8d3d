import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { needed } from '#core/rules/sql/ocs-collation.ts'
import { subjectOf } from '../parts/subject.ts'

export const ocsCollationAdvice: Advice = {
  rule: 'sql/ocs-collation',
  rationale: 'OCS 2007 R2 Group Chat needs the collation SQL_Latin1_General_CP1_CI_AS.',
  howToFix: 'Rebuild the database with that collation.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const contentStore = { ...chatPool.contentStore, collation: needed }
    const title = `Rebuild the database of ${chatPool.name} with ${needed}`
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, { contentStore }) }]
  },
}
