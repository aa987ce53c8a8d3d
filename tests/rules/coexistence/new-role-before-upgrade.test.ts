import { newRoleBeforeUpgrade } from '#core/rules/coexistence/new-role-before-upgrade.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })

testRule(newRoleBeforeUpgrade, {
  valid: {
    'Lync 2013 from the start': planOf([l13, p13]),
    'after the upgrade': planOf([l10], [l10, l13], [l13, p13]),
    'Group Chat in an earlier stage': planOf([l10, p10], [l10, l13, p13]),
    'Group Chat in a later stage': planOf([l10, l13, p13], [l10, l13, p13, p10]),
  },
  invalid: {
    'in a sketch': {
      plan: planOf([l10, l13, p13]),
      findings: [{ severity: 'info', entities: ['chatPool:P13'], fixes: [] }],
    },
    'it can wait until the upgrade is done': {
      plan: planOf([l10], [l10, l13, p13], [l13, p13]),
      findings: [{ stage: 's2', entities: ['chatPool:P13'], fixes: ['Deploy P13 in Stage 3 only'] }],
    },
    'somebody needs it already': {
      plan: planOf(
        [l10],
        [l10, l13, p13, category('Ops', { chatPool: 'chatPool:P13' })],
        [l13, p13, category('Ops', { chatPool: 'chatPool:P13' })],
      ),
      findings: [{ stage: 's2', entities: ['chatPool:P13'], fixes: [] }],
    },
  },
})
