import { setFqdn } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const standardEditionFqdnAdvice: Advice = {
  rule: 'hosting/standard-edition-fqdn',
  rationale: 'Both roles are one computer in the topology, so they bear one name.',
  howToFix: 'Give the chat pool the FQDN of the Standard Edition server.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    const fqdn = subjectOf(plan, finding, 'pool')?.fqdn
    if (!chatPool || !fqdn) return []
    const title = `Give ${chatPool.name} the FQDN ${fqdn}`
    return [{ title, apply: (before) => setFqdn(before, finding.stage, chatPool, fqdn) }]
  },
}
