import { spacesInName } from '#core/rules/user/spaces-in-name.ts'
import { planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [pool('O07', 'ocs2007r2'), pool('P07', 'ocs2007r2'), pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const move = (name: string, from: `pool:${string}`, to: `pool:${string}`, fields = {}) => {
  const one = users('Ann', { name, count: 1, ...fields })
  return planOf([...pools, { ...one, homedOn: from }], [...pools, { ...one, homedOn: to }])
}

testRule(spacesInName, {
  valid: {
    'a name with a space inside': move('Ann Lee', 'pool:O07', 'pool:L13'),
    'nobody moves': move('Ann ', 'pool:O07', 'pool:O07'),
    'a move within OCS 2007 R2': move('Ann ', 'pool:O07', 'pool:P07'),
    'a move from Lync 2010': move('Ann ', 'pool:L10', 'pool:L13'),
    'nobody knows if it is the name of one user': move('Sales ', 'pool:O07', 'pool:L13', { count: undefined }),
    'the name of a group is no account': move('Sales ', 'pool:O07', 'pool:L13', { count: 2 }),
  },
  invalid: {
    'a space behind': {
      plan: move('Ann ', 'pool:O07', 'pool:L13'),
      findings: [
        {
          stage: 's2',
          entities: ['users:Ann'],
          related: ['pool:O07', 'pool:L13'],
          field: 'name',
          severity: 'error',
          message: /^‘Ann ’ /,
          fixes: ['Correct the name to Ann in all stages'],
        },
      ],
    },
    'a SIP address tells that it is one user': {
      plan: move('Ann ', 'pool:O07', 'pool:L13', { count: undefined, sipAddress: 'sip:ann@contoso.com' }),
      findings: [{ entities: ['users:Ann'] }],
    },
    'a space in front': { plan: move(' Ann', 'pool:O07', 'pool:L10'), findings: [{ entities: ['users:Ann'] }] },
  },
})
