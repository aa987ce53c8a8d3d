import type { Rule } from '#core/model/rule/rule.ts'
import { signInProblems } from '../parts/wording/sign-in.ts'

export const lync2010OnOcs: Rule = {
  id: 'client/lync2010-on-ocs',
  severity: 'error',
  when: 'stage',
  each: 'client',
  title: 'Users on OCS 2007 R2 do not use the Lync 2010 client',
  source: { keys: ['SUPC'], basis: 'stated' },

  check: (client, at) => (client.client === 'lync2010' ? signInProblems(client, at) : []),
}
