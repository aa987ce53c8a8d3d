import type { Advice } from '#core/model/rule/advice.ts'
import { signInFixes } from '../parts/sign-in-fixes.ts'

export const lync2010OnOcsAdvice: Advice = {
  rule: 'client/lync2010-on-ocs',
  rationale: 'The Lync 2010 client cannot sign in to Office Communications Server 2007 R2.',
  howToFix: 'Keep Communicator 2007 R2 until the users have moved.',
  fixes: signInFixes,
}
