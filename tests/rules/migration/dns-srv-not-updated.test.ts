import { dnsSrvNotUpdated } from '#core/rules/migration/dns-srv-not-updated.ts'
import { planOf, planWith, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const o07 = pool('O07', 'ocs2007r2')
const l13 = pool('L13', 'lync2013')
const ann = (homedOn: 'pool:L10' | 'pool:O07' | 'pool:L13') => users('Ann', { homedOn })

testRule(dnsSrvNotUpdated, {
  valid: {
    'the older pool stays': planOf([l10, l13, ann('pool:L10')], [l10, l13, ann('pool:L13')]),
    'nobody was ever homed on it': planOf([l10, l13, ann('pool:L13')], [l13, ann('pool:L13')]),
    'another older pool with users stays': planOf(
      [l10, o07, l13, ann('pool:O07'), users('Bob', { homedOn: 'pool:L10' })],
      [l10, l13, ann('pool:L13'), users('Bob', { homedOn: 'pool:L10' })],
    ),
    'nothing of Lync 2013 is there to lead to': planOf([o07, l10, ann('pool:O07')], [l10, ann('pool:L10')]),
  },
  invalid: {
    'the last pool goes, emptied long before': {
      plan: planWith(
        { sipDomains: ['contoso.com', 'fabrikam.com'] },
        [l10, l13, ann('pool:L10')],
        [l10, l13, ann('pool:L13')],
        [l13, ann('pool:L13')],
      ),
      findings: [
        {
          stage: 's3',
          entities: ['pool:L10'],
          severity: 'info',
          source: 'JJ688139',
          message: /SRV records of contoso\.com and fabrikam\.com name/,
        },
      ],
    },
    'both generations go in one step, and no SIP domain is known': {
      plan: planWith(
        { sipDomains: [] },
        [l10, o07, l13, ann('pool:L10'), users('Bob', { homedOn: 'pool:O07' })],
        [l13, ann('pool:L13'), users('Bob', { homedOn: 'pool:L13' })],
      ),
      findings: [{ entities: ['pool:L10', 'pool:O07'], message: /SRV records of every SIP domain/ }],
    },
  },
})
