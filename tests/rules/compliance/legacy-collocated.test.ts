import type { ChatPool, Generation } from '#core/model/entity.ts'
import { legacyCollocated } from '#core/rules/compliance/legacy-collocated.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>, generation: Generation = 'lync2010') =>
  planOf([chatPool('P', generation, { servers: [{ fqdn: 'gc1.contoso.com' }], ...fields })])

testRule(legacyCollocated, {
  valid: {
    'a computer of its own': of({ complianceServers: ['comp.contoso.com'] }),
    'unknown servers': planOf([chatPool('P', 'lync2010', { complianceServers: ['gc1.contoso.com'] })]),
    'no Compliance server': of({}),
    'Persistent Chat': of({ complianceServers: ['gc1.contoso.com'] }, 'lync2013'),
  },
  invalid: {
    'a Group Chat server of OCS': {
      plan: of({ complianceServers: ['GC1.contoso.com'] }, 'ocs2007r2'),
      findings: [
        { entities: ['chatPool:P'], field: 'complianceServers', fixes: ['Leave GC1.contoso.com to Group Chat'] },
      ],
    },
    'one of two': {
      plan: of({ complianceServers: ['comp.contoso.com', 'gc1.contoso.com'] }),
      findings: [{ entities: ['chatPool:P'], message: /^P has gc1\.contoso\.com as Compliance server/ }],
    },
  },
})
