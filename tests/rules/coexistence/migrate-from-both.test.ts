import { migrateFromBoth } from '#core/rules/coexistence/migrate-from-both.ts'
import { planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const o07 = pool('O07', 'ocs2007r2')
const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')

testRule(migrateFromBoth, {
  valid: {
    'OCS is retired first': planOf([o07, l10], [l10], [l10, l13]),
    'out of OCS alone': planOf([o07], [o07, l13]),
    'all three there today': planOf([o07, l10, l13], [o07, l10, l13]),
    'the two older ones alone': planOf([o07, l10], [o07, l10]),
  },
  invalid: {
    'beside both': {
      plan: planOf([o07, l10], [o07, l10, l13]),
      findings: [
        {
          stage: 's2',
          entities: ['pool:L13'],
          related: ['pool:O07', 'pool:L10'],
          fixes: ['Add a stage before Stage 2 that retires OCS 2007 R2 and moves its users to L10'],
        },
      ],
    },
    'in place of both': {
      plan: planOf([o07, l10], [l13, pool('L13b', 'lync2013')]),
      findings: [{ entities: ['pool:L13', 'pool:L13b'] }],
    },
  },
})
