import { legacyLyncRemains } from '#core/rules/endstate/legacy-lync-remains.ts'
import { chatPool, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')

testRule(legacyLyncRemains, {
  valid: {
    'gone in the end': planOf([l10], [l13]),
    'still there before the end': planOf([l10], [l10, l13], [l13]),
    'a sketch of today': planOf([l10]),
    'the last stage is interim': planOf([l10], { entities: [l10, l13], interim: true }),
  },
  invalid: {
    'an empty one': {
      plan: planOf([l10], [l10, l13]),
      findings: [
        {
          stage: 's2',
          entities: ['pool:L10'],
          message: /and hosts no chat pool\./,
          fixes: ['Remove L10 from Stage 2', 'Mark Stage 2 as interim'],
        },
      ],
    },
    'one that hosts a chat pool': {
      plan: planOf([l10], [l10, l13, chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })]),
      findings: [
        {
          entities: ['pool:L10'],
          message: /L10, a Lync 2010 pool, .* still hosts P10\./,
          fixes: ['Mark Stage 2 as interim'],
        },
      ],
    },
    'one with users': {
      plan: planOf([l13], [pool('O07', 'ocs2007r2'), l13, users('Ann', { homedOn: 'pool:O07' })]),
      findings: [{ entities: ['pool:O07'], message: /an OCS 2007 R2 pool/, fixes: ['Mark Stage 2 as interim'] }],
    },
  },
})
