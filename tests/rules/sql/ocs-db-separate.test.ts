import type { Generation } from '#core/model/entity.ts'
import { ocsDbSeparate } from '#core/rules/sql/ocs-db-separate.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (instance: string, generation: Generation = 'ocs2007r2') =>
  planOf([
    chatPool('P07', generation, {
      servers: [{ fqdn: 'gc1.contoso.com' }, { fqdn: 'gc2.contoso.com' }],
      contentStore: { instance },
    }),
  ])

testRule(ocsDbSeparate, {
  valid: {
    'an SQL server': of('sql1.contoso.com\\chat'),
    'a server of that name in another domain': of('gc1.fabrikam.com'),
    'unknown servers': planOf([chatPool('P07', 'ocs2007r2', { contentStore: { instance: 'gc1\\chat' } })]),
    'an unknown instance': planOf([chatPool('P07', 'ocs2007r2', { servers: [{ fqdn: 'gc1' }], contentStore: {} })]),
    'another product': of('gc1\\chat', 'lync2010'),
  },
  invalid: {
    'a Group Chat server': {
      plan: of('GC2.contoso.com\\chat'),
      findings: [{ entities: ['chatPool:P07'], field: 'contentStore', message: /its database on GC2\.contoso\.com,/ }],
    },
    'by its short name': { plan: of('gc1'), findings: [{ entities: ['chatPool:P07'] }] },
  },
})
