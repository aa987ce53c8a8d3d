import { configureByHand } from '#core/edits/clients.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { clientWords } from '#core/rules/parts/wording/client-lines.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const legacyMultiSipDomainAdvice: Advice = {
  rule: 'client/legacy-multi-sip-domain',
  rationale: 'Left to itself the client looks in the SIP domain of its own users, not in that of the Lookup address.',
  howToFix: 'Set the Lookup address by Group Policy or by hand.',

  fixes(plan, finding) {
    const client = subjectOf(plan, finding, 'client')
    if (!client) return []
    const users = graphAt(plan, finding).get('users', client.users)
    const title = `Set ${clientWords(client, users)} by hand`
    return [{ title, apply: (before) => configureByHand(before, finding.stage, client) }]
  },
}
