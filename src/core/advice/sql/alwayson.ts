import { changeStores } from '#core/edits/stores.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { groupedIn } from '#core/rules/sql/alwayson.ts'
import { subjectOf } from '../parts/subject.ts'

export const alwaysOnAdvice: Advice = {
  rule: 'sql/alwayson',
  rationale: 'Persistent Chat databases support mirroring and clustering, but no availability groups.',
  howToFix: 'Use mirroring or a cluster instead.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const grouped = groupedIn(chatPool)
    const title = `Use no Always On for the ${listed(grouped.map(({ name }) => name))} of ${chatPool.name}`
    return [{ title, apply: (before) => changeStores(before, finding.stage, chatPool, grouped, { alwaysOn: false }) }]
  },
}
