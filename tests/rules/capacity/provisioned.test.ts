import { provisioned } from '#core/rules/capacity/provisioned.ts'
import { planOf, policy, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [pool('L13', 'lync2013'), pool('L10', 'lync2010')]
const everybody = policy('Everybody', 'global', true)
const all = (count: number) => users('All', { count, homedOn: 'pool:L13' })
const few = policy('Few', 'user', false)

testRule(provisioned, {
  valid: {
    '150,000 users, and some whose number nobody knows': planOf([
      ...estate,
      everybody,
      all(150_000),
      users('Sales', { homedOn: 'pool:L13' }),
    ]),
    'a policy of their own that does not enable them': planOf([
      ...estate,
      everybody,
      few,
      { ...all(200_000), policy: 'policy:Few' },
    ]),
    'users still on Lync 2010, hosted online or of a partner': planOf([
      ...estate,
      everybody,
      all(100_000),
      users('Old', { count: 100_000, homedOn: 'pool:L10' }),
      users('Cloud', { count: 100_000, online: true }),
      users('Partner', { count: 100_000, federated: true }),
    ]),
    'no policy at all': planOf([...estate, all(200_000)]),
  },
  invalid: {
    'one user too many': {
      plan: planOf([...estate, everybody, all(150_001)]),
      findings: [
        {
          entities: ['policy:Everybody'],
          related: ['users:All'],
          field: 'enabled',
          message: /^Everybody enables Persistent Chat for 150,001 users/,
        },
      ],
    },
    'two policies together': {
      plan: planOf([
        ...estate,
        everybody,
        policy('Chat', 'user', true),
        all(100_000),
        users('More', { count: 60_000, homedOn: 'pool:L13', policy: 'policy:Chat' }),
      ]),
      findings: [
        { entities: ['policy:Chat', 'policy:Everybody'], message: /enable Persistent Chat for 160,000 users/ },
      ],
    },
  },
})
