import { crossForestHome } from '#core/rules/hosting/cross-forest-home.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const contoso = pool('L13', 'lync2013', { forest: 'contoso.com' })

testRule(crossForestHome, {
  valid: {
    'one forest, whatever the case': planOf([
      contoso,
      chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', forest: 'Contoso.com' }),
    ]),
    'the forest of the chat pool is unknown': planOf([contoso, chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })]),
    'the forest of the host is unknown': planOf([
      pool('L13', 'lync2013'),
      chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', forest: 'contoso.com' }),
    ]),
    'another domain of the forest': planOf([
      pool('L13', 'lync2013', { forest: 'contoso.com', domain: 'eu.contoso.com' }),
      chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', forest: 'contoso.com', domain: 'us.contoso.com' }),
    ]),
  },
  invalid: {
    'two forests': {
      plan: planOf([
        contoso,
        pool('F13', 'lync2013', { forest: 'fabrikam.com' }),
        chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', forest: 'fabrikam.com' }),
      ]),
      findings: [
        {
          entities: ['chatPool:P13', 'pool:L13'],
          field: 'hostedOn',
          broken: [['chatPool:P13', 'hostedOn', 'pool:L13']],
          fixes: ['Host P13 on F13'],
        },
      ],
    },
    'no pool in its forest': {
      plan: planOf([contoso, chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', forest: 'fabrikam.com' })]),
      findings: [{ entities: ['chatPool:P13', 'pool:L13'], fixes: ['Add a Lync 2013 pool and host P13 on it'] }],
    },
  },
})
