import { grantedBeforeMove } from '#core/rules/policy/granted-before-move.ts'
import { planOf, policy, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('O07', 'ocs2007r2'),
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  policy('Chat', 'user', true),
  policy('Off', 'user', false),
]
const plan = (fields: Parameters<typeof users>[1]) => planOf([...estate, users('Ann', fields)])

testRule(grantedBeforeMove, {
  valid: {
    'users on Lync 2013': plan({ homedOn: 'pool:L13', policy: 'policy:Chat' }),
    'users whose home is not known': plan({ policy: 'policy:Chat' }),
    'a disabling policy': plan({ homedOn: 'pool:L10', policy: 'policy:Off' }),
    'no policy of their own': plan({ homedOn: 'pool:L10' }),
  },
  invalid: {
    'users on Lync 2010': {
      plan: plan({ homedOn: 'pool:L10', policy: 'policy:Chat' }),
      findings: [
        { entities: ['users:Ann', 'policy:Chat'], related: ['pool:L10'], field: 'policy', severity: 'info', fixes: [] },
      ],
    },
    'users on OCS 2007 R2': {
      plan: plan({ homedOn: 'pool:O07', policy: 'policy:Chat' }),
      findings: [{ entities: ['users:Ann', 'policy:Chat'], message: /Office Communications Server 2007 R2/ }],
    },
  },
})
