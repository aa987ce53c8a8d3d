import { expect, it } from 'vitest'
import { endpoints } from '#core/rules/capacity/endpoints.ts'
import { found } from '../../support/found.ts'
import { chatPool, client, planOf, policy, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', endpoints: [{ sipAddress: 'sip:chat@contoso.com' }] }),
]
const all = (count: number) => users('All', { count, homedOn: 'pool:L13' })
const lync = client('lync', 'lync2013', 'users:All')
const groupChat = client('gc', 'groupChat2010', 'users:All', ['chatPool:P13'])
const connected = (concurrentUsers: number) =>
  estate.map((one) => (one.kind === 'chatPool' ? { ...one, concurrentUsers } : one))

testRule(endpoints, {
  valid: {
    'one and a half for each of 80,000 users': planOf([...estate, all(80_000), lync]),
    'two for each of 60,000': planOf([...estate, all(60_000), lync, groupChat]),
    'a third of the users are connected at once': planOf([...connected(60_000), all(180_000), lync]),
    'users of whom nobody knows how many they are': planOf([...estate, users('All', { homedOn: 'pool:L13' }), lync]),
    'users without a client': planOf([...estate, all(200_000)]),
    'a client that does not reach Persistent Chat': planOf([
      ...estate,
      policy('Nobody', 'global', false),
      all(200_000),
      lync,
    ]),
  },
  invalid: {
    'one user too many': {
      plan: planOf([...estate, all(80_001), lync]),
      findings: [{ entities: ['client:lync'], related: ['users:All'], message: /^About 120,002 client endpoints/ }],
    },
    'two programs each': {
      plan: planOf([...estate, all(60_001), lync, groupChat]),
      findings: [{ entities: ['client:gc', 'client:lync'], message: /^About 120,002 client endpoints/ }],
    },
    'two programs of those who are connected at once': {
      plan: planOf([...connected(70_000), all(200_000), lync, groupChat]),
      findings: [{ entities: ['client:gc', 'client:lync'], message: /^About 140,000 client endpoints/ }],
    },
  },
})

it('is silent where too many users are named already', () => {
  const rules = (plan: ReturnType<typeof planOf>) => found(plan, 'error').map((line) => line.split(' ')[1])
  expect(rules(planOf([...connected(90_000), all(200_000), lync]))).toEqual(['capacity/pool-concurrent'])
})
