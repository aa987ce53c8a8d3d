import { configureByHand } from '#core/edits/clients.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { clientWords } from '#core/rules/parts/wording/client-lines.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const automaticOtherAddressAdvice: Advice = {
  rule: 'client/automatic-other-address',
  rationale:
    'By itself it looks for the default Lookup address of Group Chat; any other address, and Persistent Chat, has to be set in it by hand.',
  howToFix: 'Set the address of the chat pool by Group Policy or by hand.',

  fixes(plan, finding) {
    const client = subjectOf(plan, finding, 'client')
    if (!client) return []
    const title = `Set ${clientWords(client, graphAt(plan, finding).get('users', client.users))} by hand`
    return [{ title, apply: (before) => configureByHand(before, finding.stage, client) }]
  },
}
