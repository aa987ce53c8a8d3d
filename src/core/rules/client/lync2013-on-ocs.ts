import type { Rule } from '#core/model/rule/rule.ts'
import { signInProblems } from '../parts/wording/sign-in.ts'

export const lync2013OnOcs: Rule = {
  id: 'client/lync2013-on-ocs',
  severity: 'error',
  when: 'stage',
  each: 'client',
  title: 'Users on OCS 2007 R2 do not use the Lync 2013 client',
  source: { keys: ['SUPC', 'CLIOCS'], basis: 'stated' },

  check: (client, at) => (client.client === 'lync2013' ? signInProblems(client, at) : []),
}
