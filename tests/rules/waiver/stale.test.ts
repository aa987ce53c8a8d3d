import { staleWaiver } from '#core/rules/waiver/stale.ts'
import { planWith, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const stages = [[pool('L10', 'lync2010')], [pool('L10', 'lync2010')]]
const waiver = {
  rule: 'hosting/generation-mismatch',
  entities: ['chatPool:P', 'pool:L10'],
  reason: 'Agreed with them.',
}

testRule(staleWaiver, {
  valid: { 'no waiver': planWith({}, ...stages) },
  invalid: {
    'a waiver that matches nothing': {
      plan: planWith({ waivers: [{ ...waiver, author: 'J. Li', date: '2026-11-03' }] }, ...stages),
      findings: [
        {
          stage: 's1',
          entities: ['chatPool:P', 'pool:L10'],
          severity: 'warning',
          message:
            /^The waiver of hosting\/generation-mismatch for L10 \(J\. Li, 2026-11-03\) matches nothing any more\./,
          fixes: ['Remove the waiver'],
        },
      ],
    },
    'in its first stage': {
      plan: planWith({ waivers: [{ ...waiver, stages: ['s2'], expires: '2026-12-01' }] }, ...stages),
      findings: [{ stage: 's2', entities: ['chatPool:P', 'pool:L10'], message: /matches nothing any more/ }],
    },
    'two of the same entities are one finding': {
      plan: planWith({ waivers: [waiver, { ...waiver, rule: 'hosting/home-not-alive' }] }, ...stages),
      findings: [{ entities: ['chatPool:P', 'pool:L10'], fixes: ['Remove 2 waivers'] }],
    },
  },
})
