import { urlScheme } from '#core/rules/addin/url-scheme.ts'
import { addIn, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
]
const plan = (url?: string, on: 'P13' | 'P10' = 'P13') =>
  planOf([...pools, addIn('Prices', { chatPool: `chatPool:${on}`, ...(url !== undefined && { url }) })])

testRule(urlScheme, {
  valid: {
    https: plan('https://prices.contoso.com/panel'),
    'http, whatever the case': plan('HTTP://prices.contoso.com'),
    'a URL that nobody has filled in': plan(),
    'an add-in of Group Chat': plan('file://prices', 'P10'),
  },
  invalid: {
    'another scheme': {
      plan: plan('ftp://prices.contoso.com'),
      findings: [{ entities: ['addIn:Prices'], field: 'url', severity: 'error', fixes: [] }],
    },
    'no scheme': {
      plan: plan('prices.contoso.com/panel'),
      findings: [{ entities: ['addIn:Prices'], fixes: ['Put https:// before the URL'] }],
    },
    'no scheme, but a port': {
      plan: plan('prices.contoso.com:8443/panel'),
      findings: [{ entities: ['addIn:Prices'], fixes: ['Put https:// before the URL'] }],
    },
  },
})
