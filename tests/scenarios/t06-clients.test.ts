import { expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import type { Plan } from '#core/model/plan.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../support/plan-builder.ts'

/** Ann has two programs; Bob is still on Lync 2010; Cy is disabled by policy; Dee uses the old client on the new pool. */
const plan = planOf([
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', endpoints: [{ sipAddress: 'sip:pchat@contoso.com' }] }),
  policy('Chat', 'user', true),
  policy('Global', 'global', false),
  category('Ops', { chatPool: 'chatPool:P13' }),
  room('Trading', { category: 'category:Ops', members: ['users:Ann', 'users:Bob', 'users:Cy', 'users:Dee'] }),
  users('Ann', { homedOn: 'pool:L13', policy: 'policy:Chat' }),
  client('ann', 'lync2013', 'users:Ann'),
  client('ann-old', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
  users('Bob', { homedOn: 'pool:L10' }),
  client('bob', 'lync2013', 'users:Bob'),
  users('Cy', { homedOn: 'pool:L13' }),
  client('cy', 'lync2013', 'users:Cy'),
  users('Dee', { homedOn: 'pool:L10' }),
  client('dee', 'groupChat2010', 'users:Dee', ['chatPool:P13']),
])

const grave = (of: Plan) => createCheck(rules)(of).findings.filter(({ severity }) => severity !== 'info')

it('names Bob and Cy, and leaves Ann and Dee alone', () => {
  expect(grave(plan).map(({ rule, entities }) => [rule, ...entities])).toEqual([
    ['client/lync2013-policy-disabled', 'users:Cy', 'client:cy'],
    ['client/lync2013-user-not-on-2013', 'users:Bob', 'client:bob'],
  ])
})

it('shows the policies that were looked at', () => {
  expect(grave(plan)[0]?.message).toContain('user: none; site: none; global: Global disabled')
})

it('is silent about Ann and Dee in every severity', () => {
  const about = createCheck(rules)(plan).findings.flatMap(({ entities }) => entities)
  expect(about).not.toContain('users:Ann')
  expect(about).not.toContain('users:Dee')
})

it('has nothing left once each is mended by a fix of its own', () => {
  const fixed = [0, 0].reduce((at, _) => {
    const [first] = grave(at)
    const rule = rules.find(({ id }) => id === first?.rule)
    const fixes = (first && rule?.fixes?.(at, first)) ?? []
    const fix = fixes.find(({ title }) => title.startsWith('Grant')) ?? fixes[0]
    return fix?.apply(at) ?? at
  }, plan)
  expect(grave(fixed).map(({ rule }) => rule)).toEqual([])
})
