import { use2013Tools } from '#core/rules/coexistence/use-2013-tools.ts'
import { planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')

testRule(use2013Tools, {
  valid: {
    'Lync 2010 alone': planOf([l10]),
    'Lync 2013 alone': planOf([l13]),
    'OCS keeps its own tools': planOf([pool('O07', 'ocs2007r2'), l13]),
  },
  invalid: {
    both: { plan: planOf([l10, l13]), findings: [{ severity: 'info', entities: ['pool:L10'] }] },
    'one finding for all 2010 pools of a stage': {
      plan: planOf([l10], [l10, pool('L10b', 'lync2010'), l13], [l13]),
      findings: [{ stage: 's2', entities: ['pool:L10', 'pool:L10b'] }],
    },
  },
})
