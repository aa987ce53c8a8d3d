import { detailsMissing } from '#core/rules/plan/details-missing.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(detailsMissing, {
  valid: {
    'a fresh sketch': planOf([
      pool('L13', 'lync2013'),
      chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
      category('Ops', { chatPool: 'chatPool:P13' }),
      room('Trading', { category: 'category:Ops' }),
      users('Ann'),
      users('Bob', { homedOn: 'pool:L13' }),
      client('b', 'lync2013', 'users:Bob'),
    ]),
    'users hosted online': planOf([users('Ann', { online: true, needsChat: true })]),
    policies: planOf([policy('Global', 'global', true), policy('Oslo', 'site', true, { site: 'site:Oslo' })]),
  },
  invalid: {
    'users without a home who need chat or have a client': {
      plan: planOf([users('Ann', { needsChat: true }), users('Bob'), client('b', 'lync2013', 'users:Bob')]),
      findings: [
        { entities: ['users:Ann'], field: 'homedOn', severity: 'info' },
        { entities: ['users:Bob'], field: 'homedOn' },
      ],
    },
    'a client without users': {
      plan: planOf([client('b', 'lync2013')]),
      findings: [{ entities: ['client:b'], field: 'users' }],
    },
    'a policy of an unknown site': {
      plan: planOf([policy('Oslo', 'site', true)]),
      findings: [{ entities: ['policy:Oslo'], field: 'site' }],
    },
    'endpoints that Group Chat clients need': {
      plan: planOf([
        chatPool('P13', 'lync2013'),
        users('Ann', { homedOn: 'pool:L13' }),
        client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13']),
      ]),
      findings: [{ entities: ['chatPool:P13'], field: 'endpoints' }],
    },
  },
})
