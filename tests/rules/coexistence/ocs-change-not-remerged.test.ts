import { ocsChangeNotRemerged } from '#core/rules/coexistence/ocs-change-not-remerged.ts'
import { planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const o07 = pool('O07', 'ocs2007r2')
const o07b = pool('O07b', 'ocs2007r2')
const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const merge = { id: 'op-1', kind: 'mergeLegacyTopology' } as const
const removeSite = { id: 'op-2', kind: 'removeBackCompatSite' } as const

testRule(ocsChangeNotRemerged, {
  valid: {
    'merged again': planOf([o07, o07b, l13], { entities: [o07, l13], operations: [merge] }),
    'before Lync 2013': planOf([o07, o07b], [o07], [o07, l13]),
    'in the step that brings Lync 2013': planOf([o07, o07b], [o07, l13]),
    'beside Lync 2010 only': planOf([o07, l10], [l10]),
    'another change of an OCS pool': planOf([o07, l13], [pool('O07', 'ocs2007r2', { edition: 'standard' }), l13]),
    'the last pool goes with BackCompatSite': planOf([o07, l13], { entities: [l13], operations: [removeSite] }),
  },
  invalid: {
    'a pool goes': {
      plan: planOf([o07, o07b, l13], [o07, l13]),
      findings: [{ stage: 's2', entities: ['pool:O07b'], fixes: ['Merge the legacy topology in the step to Stage 2'] }],
    },
    'a pool goes and another one comes': {
      plan: planOf([o07, l13], [o07b, l13]),
      findings: [{ entities: ['pool:O07', 'pool:O07b'], message: /\(O07 and O07b\)/ }],
    },
    'BackCompatSite cannot go while a pool is left': {
      plan: planOf([o07, o07b, l13], { entities: [o07, l13], operations: [removeSite] }),
      findings: [{ entities: ['pool:O07b'] }],
    },
  },
})
