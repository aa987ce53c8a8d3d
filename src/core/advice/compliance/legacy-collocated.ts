import { leaveComplianceServers } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { collocatedIn } from '#core/rules/compliance/legacy-collocated.ts'
import { subjectOf } from '../parts/subject.ts'

export const legacyCollocatedAdvice: Advice = {
  rule: 'compliance/legacy-collocated',
  rationale: 'Legacy compliance never runs on a Group Chat server.',
  howToFix: 'Name another computer as Compliance server.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const shared = collocatedIn(chatPool)
    const left = (chatPool.complianceServers ?? []).filter((fqdn) => !shared.includes(fqdn))
    const title = `Leave ${listed(shared)} to Group Chat`
    return [{ title, apply: (before) => leaveComplianceServers(before, finding.stage, chatPool, left) }]
  },
}
