import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const duplicateFqdnAdvice: Advice = {
  rule: 'topology/duplicate-fqdn',
  rationale: 'A name leads to one pool; only Persistent Chat on a Standard Edition server has that of its host.',
  howToFix: 'Give one of the two another FQDN.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const title = `Leave the FQDN of ${chatPool.name} open`
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, { fqdn: undefined }) }]
  },
}
