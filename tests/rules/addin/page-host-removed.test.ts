import { pageHostRemoved } from '#core/rules/addin/page-host-removed.ts'
import { addIn, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010', { fqdn: 'l10.contoso.com', frontEnds: ['fe1.contoso.com', 'fe2.contoso.com'] })
const p13 = chatPool('P13', 'lync2013')
const prices = (url?: string) => addIn('Prices', { chatPool: 'chatPool:P13', ...(url !== undefined && { url }) })
const onFe1 = prices('https://FE1.contoso.com:8443/panel?x=1')

testRule(pageHostRemoved, {
  valid: {
    'the server stays': planOf([l10, p13, onFe1], [l10, p13, onFe1]),
    'another web server': planOf(
      [l10, p13, prices('https://web.contoso.com')],
      [p13, prices('https://web.contoso.com')],
    ),
    'a URL that nobody has filled in': planOf([l10, p13, prices()], [p13, prices()]),
    'the server comes to another pool': planOf(
      [l10, p13, onFe1],
      [p13, pool('L13', 'lync2013', { frontEnds: ['fe1.contoso.com'] }), onFe1],
    ),
    'a page that moves in the step': planOf([l10, p13, onFe1], [p13, prices('https://web.contoso.com')]),
  },
  invalid: {
    'its pool goes': {
      plan: planOf([l10, p13, onFe1], [p13, onFe1]),
      findings: [
        {
          stage: 's2',
          entities: ['addIn:Prices'],
          related: ['pool:L10'],
          field: 'url',
          severity: 'info',
          message: /is on FE1\.contoso\.com, a server of L10/,
          fixes: [],
        },
      ],
    },
    'its Front End goes': {
      plan: planOf([l10, p13, onFe1], [{ ...l10, frontEnds: ['fe2.contoso.com'] }, p13, onFe1]),
      findings: [{ stage: 's2', entities: ['addIn:Prices'] }],
    },
  },
})
