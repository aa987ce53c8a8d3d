import { detailsMissing } from '#core/rules/plan/details-missing.ts'
import { category, chatPool, client, planOf, policy, pool, room, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const twoChatPools = [
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
  chatPool('P13a', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P13b', 'lync2013', { hostedOn: 'pool:L13' }),
  users('Ann', { homedOn: 'pool:L13' }),
]

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
    'federated people, who have no home here': planOf([
      chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
      pool('L10', 'lync2010'),
      room('Joint', { chatPool: 'chatPool:P10', members: ['Partners'] }),
      users('Partners', { federated: true }),
      client('p', 'groupChat2010', 'users:Partners', ['chatPool:P10']),
      users('Others', { federated: true, needsChat: true }),
    ]),
    'a chat pool whose stores are known in part, for which rules speak': planOf([
      chatPool('P13', 'lync2013', {
        servers: [{ fqdn: 'pc1.contoso.com' }],
        stretched: true,
        complianceEnabled: true,
        complianceStore: {},
      }),
    ]),
    'the stores of a Group Chat pool': planOf([
      chatPool('P10', 'lync2010', { servers: [{ fqdn: 'gc1.contoso.com' }], complianceEnabled: true }),
    ]),
    'a site that is described, for which a rule speaks': planOf([
      ...twoChatPools,
      site('Oslo', { siteKind: 'central' }),
    ]),
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
    'the content store of a chat pool with servers': {
      plan: planOf([chatPool('P13', 'lync2013', { servers: [{ fqdn: 'pc1.contoso.com' }] })]),
      findings: [
        { entities: ['chatPool:P13'], field: 'contentStore', message: /of P13: content store\. Fill it in\.$/ },
      ],
    },
    'all that a chat pool leaves open is one finding': {
      plan: planOf([
        chatPool('P13', 'lync2013', { stretched: true, complianceEnabled: true }),
        client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13']),
      ]),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'endpoints',
          message: /content store, backup store, compliance store and compliance adapter\./,
        },
      ],
    },
    'whether the target of an import records compliance, as its source does': {
      plan: planOf([chatPool('P10', 'lync2010', { complianceEnabled: true }), chatPool('P13', 'lync2013')], {
        entities: [chatPool('P13', 'lync2013')],
        operations: [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:P10', target: 'chatPool:P13' }],
      }),
      findings: [{ stage: 's2', entities: ['chatPool:P13'], field: 'complianceEnabled' }],
    },
    'the default chat pool of a site': {
      plan: planOf([...twoChatPools, site('Oslo')]),
      findings: [{ entities: ['site:Oslo'], field: 'defaultChatPool' }],
    },
  },
})
