import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { legacyChatRemains } from '#core/rules/endstate/legacy-chat-remains.ts'
import { legacyClients } from '#core/rules/endstate/legacy-clients.ts'
import { fixesOf } from '../../support/found.ts'
import { chatPool, client, planOf, policy, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l13 = pool('L13', 'lync2013')
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', endpoints: [{ sipAddress: 'sip:chat@contoso.com' }] })
const p10 = chatPool('P10', 'lync2010')
const ann = users('Ann', { homedOn: 'pool:L13' })
const old = client('old', 'groupChat2010', 'users:Ann', ['chatPool:P13'])
const interim = 'Mark Stage 2 as interim'
const replace = 'Replace the Lync 2010 Group Chat client of Ann by the Lync 2013 client'

testRule(legacyClients, {
  valid: {
    'the Lync 2013 client': planOf([l13], [l13, p13, ann, client('new', 'lync2013', 'users:Ann')]),
    'a client without rooms': planOf([l13], [l13, p13, ann, client('im', 'lync2010', 'users:Ann')]),
    'the last stage is interim': planOf([l13], { entities: [l13, p13, ann, old], interim: true }),
    'a sketch of today': planOf([l13, p13, ann, old]),
  },
  invalid: {
    'on a Persistent Chat pool': {
      plan: planOf([l13], [l13, p13, ann, old, policy('Global', 'global', true)]),
      findings: [
        {
          stage: 's2',
          entities: ['client:old'],
          related: ['chatPool:P13'],
          field: 'client',
          fixes: [replace, interim],
        },
      ],
    },
    'users who have the Lync 2013 client too': {
      plan: planOf(
        [l13],
        [l13, p13, ann, old, client('new', 'lync2013', 'users:Ann'), policy('Global', 'global', true)],
      ),
      findings: [{ entities: ['client:old'], fixes: ['Remove the Lync 2010 Group Chat client of Ann', interim] }],
    },
    'a client that finds Group Chat by its default address, which no Lync 2013 client does': {
      plan: planOf(
        [l13],
        [
          l13,
          pool('L10', 'lync2010'),
          chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
          { ...ann, sipDomain: 'contoso.com' },
          { ...client('old', 'groupChat2010', 'users:Ann'), configuration: 'automatic' },
          policy('Global', 'global', true),
        ],
      ),
      findings: [{ entities: ['client:old'], fixes: [interim] }],
    },
    'a client of users who have the Lync 2013 client too, and only the old one finds Group Chat': {
      plan: planOf(
        [l13],
        [
          l13,
          pool('L10', 'lync2010'),
          chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
          { ...ann, sipDomain: 'contoso.com' },
          { ...client('old', 'groupChat2010', 'users:Ann'), configuration: 'automatic' },
          client('new', 'lync2013', 'users:Ann'),
          policy('Global', 'global', true),
        ],
      ),
      findings: [{ entities: ['client:old'], fixes: [interim] }],
    },
    'users whom no policy enables yet': {
      plan: planOf([l13], [l13, p13, ann, old, policy('Global', 'global', false)]),
      findings: [{ entities: ['client:old'], fixes: [interim] }],
    },
    'users of whom nobody knows whether a policy enables them': {
      plan: planOf([l13], [l13, p13, ann, old]),
      findings: [{ entities: ['client:old'], fixes: [interim] }],
    },
    'a client of nobody': {
      plan: planOf([l13], [l13, client('old', 'groupChat2007r2')]),
      findings: [
        {
          entities: ['client:old'],
          message: /^There is still an OCS 2007 R2 Group Chat client/,
          fixes: ['Replace the OCS 2007 R2 Group Chat client by the Lync 2013 client', interim],
        },
      ],
    },
  },
})

it('is silent where the client still uses a legacy chat pool that remains', () => {
  const both = [l13, p13, p10, ann, old, client('older', 'groupChat2010', 'users:Ann', ['chatPool:P10'])]
  const { findings } = createCheck([legacyChatRemains, legacyClients])(planOf([l13], both))
  expect(findings.map(({ rule, entities }) => [rule, ...entities])).toEqual([
    ['endstate/legacy-chat-remains', 'chatPool:P10'],
    ['endstate/legacy-clients', 'client:old'],
  ])
})

it('leaves the need of the users known when it takes their client away', () => {
  const plan = planOf(
    [l13],
    [l13, p13, ann, old, client('new', 'lync2013', 'users:Ann'), policy('Global', 'global', true)],
  )
  const [remove] = fixesOf(plan, legacyClients.id)
  expect(remove?.apply(plan).stages[1]?.topology.users.get('users:Ann')).toMatchObject({ needsChat: true })
})

it('takes no client away where nobody knows whether the other one gets to a chat pool', () => {
  const plan = planOf([l13], [l13, p13, ann, old, client('new', 'lync2013', 'users:Ann')])
  expect(fixesOf(plan, legacyClients.id).map(({ title }) => title)).toEqual([interim])
})
