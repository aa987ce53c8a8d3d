import { changeStores } from '#core/edits/stores.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { unsupportedIn } from '#core/rules/sql/version.ts'
import { subjectOf } from '../parts/subject.ts'

export const versionAdvice: Advice = {
  rule: 'sql/version',
  rationale: 'Lync 2013 supports SQL Server 2008 R2 and 2012, 64-bit; neither older nor newer ones.',
  howToFix: 'Use SQL Server 2008 R2 or 2012.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const unsupported = unsupportedIn(chatPool)
    const title = `Use SQL Server 2012 for the ${listed(unsupported.map(({ name }) => name))} of ${chatPool.name}`
    return [
      { title, apply: (before) => changeStores(before, finding.stage, chatPool, unsupported, { version: '2012' }) },
    ]
  },
}
