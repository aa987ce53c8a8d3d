import type { ChatPool } from '#core/model/entity.ts'
import { stretchedDatacenters } from '#core/rules/topology/stretched-datacenters.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const servers = (...places: readonly (string | undefined)[]): NonNullable<ChatPool['servers']> =>
  places.map((dataCenter, at) => ({ fqdn: `pc${at + 1}.contoso.com`, ...(dataCenter && { dataCenter }) }))
const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', { stretched: true, ...fields })])

testRule(stretchedDatacenters, {
  valid: {
    'two data centers, whatever the case': of({ servers: servers('Oslo', 'Bergen', 'OSLO', 'bergen') }),
    'not stretched': of({ stretched: false, servers: servers('Oslo', 'Oslo') }),
    'unknown servers': of({}),
    'some data centers unknown': of({ servers: servers('Oslo', undefined) }),
  },
  invalid: {
    'one data center': {
      plan: of({ servers: servers('Oslo', 'oslo') }),
      findings: [{ entities: ['chatPool:P13'], field: 'servers', message: /its servers are in Oslo\./ }],
    },
    'three data centers, others unknown': {
      plan: of({ servers: servers('Oslo', 'Bergen', 'Bodø', undefined) }),
      findings: [{ entities: ['chatPool:P13'], message: /are in Oslo, Bergen and Bodø\./ }],
    },
  },
})
