import type { Rule } from '#core/model/rule/rule.ts'
import { signInFixes } from '../parts/fixes/sign-in-fixes.ts'
import { signInProblems } from '../parts/wording/sign-in.ts'

export const lync2010OnOcs: Rule = {
  id: 'client/lync2010-on-ocs',
  severity: 'error',
  when: 'stage',
  each: 'client',
  title: 'Users on OCS 2007 R2 do not use the Lync 2010 client',
  rationale: 'The Lync 2010 client cannot sign in to Office Communications Server 2007 R2.',
  howToFix: 'Keep Communicator 2007 R2 until the users have moved.',
  source: { keys: ['SUPC'], basis: 'stated' },

  check: (client, at) => (client.client === 'lync2010' ? signInProblems(client, at) : []),
  fixes: signInFixes,
}
