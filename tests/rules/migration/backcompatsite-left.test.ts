import { backcompatsiteLeft } from '#core/rules/migration/backcompatsite-left.ts'
import { l13, withIds } from '../../support/migration.ts'
import { planOf, pool, site } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const o07 = pool('O07', 'ocs2007r2')
const legacy = { ...site('legacy'), name: 'backcompatsite' }
const merged = { entities: [o07, l13], operations: withIds([{ kind: 'mergeLegacyTopology' }]) }
const drawn = { ...merged, entities: [o07, l13, legacy] }
const removal = withIds([{ kind: 'mergeLegacyTopology' }, { kind: 'removeBackCompatSite' }])

testRule(backcompatsiteLeft, {
  valid: {
    'it is removed': planOf([o07], merged, { entities: [l13], operations: removal }),
    'the drawn site goes': planOf([o07], drawn, [l13]),
    'an OCS pool is left': planOf([o07], merged),
    'not the end state': planOf([o07], merged, { entities: [l13], interim: true }),
    'nobody merged anything': planOf([o07], [o07, l13], [l13]),
  },
  invalid: {
    'merged and never removed': {
      plan: planOf([o07], merged, [l13]),
      findings: [{ stage: 's3', entities: [], fixes: ['Remove BackCompatSite in the step to Stage 3'] }],
    },
    'the drawn site is left': {
      plan: planOf([o07], drawn, [l13, legacy]),
      findings: [{ stage: 's3', entities: ['site:legacy'] }],
    },
  },
})
