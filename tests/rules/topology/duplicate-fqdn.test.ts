import type { ChatPool, Pool } from '#core/model/entity.ts'
import { duplicateFqdn } from '#core/rules/topology/duplicate-fqdn.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l13 = (fields: Partial<Pool> = {}) => pool('L13', 'lync2013', { fqdn: 'l13.contoso.com', ...fields })
const chat = (fields: Partial<ChatPool> = {}) =>
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', fqdn: 'l13.contoso.com', ...fields })

testRule(duplicateFqdn, {
  valid: {
    'names of their own': planOf([l13({ edition: 'enterprise' }), chat({ fqdn: 'p13.contoso.com' })]),
    'collocated on a Standard Edition server': planOf([
      l13({ edition: 'standard' }),
      chat({ collocation: 'standardEdition' }),
    ]),
    'on a host of unknown edition': planOf([l13(), chat()]),
    'names that nobody has filled in': planOf([pool('L13', 'lync2013'), pool('M13', 'lync2013')]),
    'two generations are for another rule': planOf([pool('L10', 'lync2010', { fqdn: 'l13.contoso.com' }), l13()]),
    'one after the other': planOf([l13()], [pool('M13', 'lync2013', { fqdn: 'l13.contoso.com' })]),
  },
  invalid: {
    'two pools': {
      plan: planOf([l13(), pool('M13', 'lync2013', { fqdn: 'L13.contoso.com' })]),
      findings: [{ entities: ['pool:L13', 'pool:M13'], field: 'fqdn', severity: 'error', fixes: [] }],
    },
    'two pools with a Front End in common': {
      plan: planOf([
        l13({ frontEnds: ['fe1.contoso.com', 'fe2.contoso.com'] }),
        pool('M13', 'lync2013', { frontEnds: ['fe2.contoso.com'] }),
      ]),
      findings: [{ entities: ['pool:L13', 'pool:M13'], field: 'frontEnds', message: /both have fe2\.contoso\.com\./ }],
    },
    'a chat pool and its Enterprise host': {
      plan: planOf([l13({ edition: 'enterprise' }), chat()]),
      findings: [{ entities: ['chatPool:P13', 'pool:L13'], field: 'fqdn', fixes: ['Leave the FQDN of P13 open'] }],
    },
    'a chat pool beside its Standard Edition host': {
      plan: planOf([l13({ edition: 'standard' }), chat({ collocation: 'standalone' })]),
      findings: [{ entities: ['chatPool:P13', 'pool:L13'] }],
    },
    'two chat pools of Lync 2010': {
      plan: planOf([
        pool('L10', 'lync2010'),
        chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', fqdn: 'gc.contoso.com' }),
        chatPool('Q10', 'lync2010', { hostedOn: 'pool:L10', fqdn: 'gc.contoso.com' }),
      ]),
      findings: [{ entities: ['chatPool:P10', 'chatPool:Q10'] }],
    },
  },
})
