import { leaveComplianceServers } from '#core/edits/servers.ts'
import { distinctNames } from '#core/model/base/same-name.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const legacyMultipleAdvice: Advice = {
  rule: 'compliance/legacy-multiple',
  rationale: 'In Lync 2010 compliance runs on a single server; only Lync 2013 spreads it over the chat servers.',
  howToFix: 'Keep one Compliance server.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    return distinctNames(chatPool.complianceServers ?? []).map((fqdn) => ({
      title: `Keep ${fqdn} only`,
      apply: (before) => leaveComplianceServers(before, finding.stage, chatPool, [fqdn]),
    }))
  },
}
