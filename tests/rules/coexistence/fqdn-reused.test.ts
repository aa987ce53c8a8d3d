import { fqdnReused } from '#core/rules/coexistence/fqdn-reused.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010', { fqdn: 'lync.contoso.com', frontEnds: ['fe1.contoso.com'] })
const l13 = (fields: Parameters<typeof pool>[2]) => pool('L13', 'lync2013', fields)

testRule(fqdnReused, {
  valid: {
    'names of its own': planOf([l10, l13({ fqdn: 'lync13.contoso.com', frontEnds: ['fe13.contoso.com'] })]),
    'names that nobody has filled in': planOf([l10, l13({})]),
    'a chat pool on a Standard Edition server': planOf([
      l13({ edition: 'standard', fqdn: 'se13.contoso.com' }),
      chatPool('P13', 'lync2013', { fqdn: 'se13.contoso.com', servers: [{ fqdn: 'se13.contoso.com' }] }),
    ]),
    'a whole stage between': planOf([l10], [], [l13({ fqdn: 'lync.contoso.com' })]),
    'a pool that changes its generation is another rule': planOf(
      [l10],
      [pool('L10', 'lync2013', { fqdn: 'lync.contoso.com' })],
    ),
  },
  invalid: {
    'in the same stage, whatever the case': {
      plan: planOf([l10, l13({ fqdn: 'LYNC.contoso.com' })]),
      findings: [{ entities: ['pool:L13', 'pool:L10'], field: 'fqdn', message: /takes LYNC\.contoso\.com/ }],
    },
    'stage and step are one finding, and a stage apart is none': {
      plan: planOf([l10], [l10, l13({ fqdn: 'lync.contoso.com' })], [l13({ fqdn: 'lync.contoso.com' })]),
      findings: [{ stage: 's2', entities: ['pool:L13', 'pool:L10'] }],
    },
    'in place of the old one': {
      plan: planOf([l10], [l13({ fqdn: 'lync.contoso.com' })]),
      findings: [{ stage: 's2', entities: ['pool:L13', 'pool:L10'] }],
    },
    'a server': {
      plan: planOf([l10, l13({ frontEnds: ['fe1.contoso.com'] })]),
      findings: [{ entities: ['pool:L13', 'pool:L10'], field: 'frontEnds' }],
    },
    'a chat server on an old Front End': {
      plan: planOf([l10, chatPool('P13', 'lync2013', { servers: [{ fqdn: 'fe1.contoso.com' }] })]),
      findings: [{ entities: ['chatPool:P13', 'pool:L10'], field: 'servers' }],
    },
    'several names are one finding': {
      plan: planOf([l10, l13({ fqdn: 'lync.contoso.com', frontEnds: ['fe1.contoso.com'] })]),
      findings: [{ entities: ['pool:L13', 'pool:L10'], message: /takes lync\.contoso\.com and fe1\.contoso\.com, a/ }],
    },
  },
})
