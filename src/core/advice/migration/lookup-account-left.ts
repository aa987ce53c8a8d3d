import type { Advice } from '#core/model/rule/advice.ts'
import { deleteAccountFix } from '../parts/lookup-account-fixes.ts'
import { momentAt } from '../parts/subject.ts'

export const lookupAccountLeftAdvice: Advice = {
  rule: 'migration/lookup-account-left',
  rationale: 'The Lookup account is a user of its own; while it exists, no endpoint can take over its address.',
  howToFix: 'Delete the Lookup account in the step that replaces the chat pool.',

  fixes(plan, finding) {
    const chatPool = momentAt(plan, finding).before?.graph.get('chatPool', finding.entities[0])
    return chatPool ? [deleteAccountFix(plan, finding.stage, chatPool)] : []
  },
}
