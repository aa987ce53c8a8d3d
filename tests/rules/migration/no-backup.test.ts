import { noBackup } from '#core/rules/migration/no-backup.ts'
import { bothPools, importing, prepared, step } from '../../support/migration.ts'
import { category, chatPool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const filled = [...bothPools, category('New', { chatPool: 'chatPool:P13' })]
const q13 = chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' })
const full = [...filled, q13, category('Own', { chatPool: 'chatPool:Q13' })]
const backUp = (name: 'P10' | 'P13') => ({ kind: 'backUp', chatPool: `chatPool:${name}` }) as const
const expected = { stage: 's2', entities: ['chatPool:P10', 'chatPool:P13'] } as const

testRule(noBackup, {
  valid: {
    'the source, and the target is empty': step(bothPools, bothPools, importing(), ...prepared),
    both: step(filled, filled, importing(), backUp('P10'), backUp('P13')),
    'no import': step(filled, filled),
  },
  invalid: {
    'no backup of the source': {
      plan: step(bothPools, bothPools, importing()),
      findings: [{ ...expected, message: /without a backup of P10\./, fixes: ['Back up P10'] }],
    },
    'no backup of a target that holds something': {
      plan: step(filled, filled, importing(), ...prepared),
      findings: [{ ...expected, message: /without a backup of P13\./, fixes: ['Back up P13'] }],
    },
    'imports both ways, which are one finding': {
      plan: step(
        full,
        full,
        importing({ source: 'chatPool:P13', target: 'chatPool:Q13' }),
        importing({ source: 'chatPool:Q13', target: 'chatPool:P13' }),
      ),
      findings: [{ entities: ['chatPool:P13', 'chatPool:Q13'], fixes: ['Back up P13 and Q13'] }],
    },
    'imports both ways between empty ones': {
      plan: step(
        [...bothPools, q13],
        [...bothPools, q13],
        importing({ source: 'chatPool:P13', target: 'chatPool:Q13' }),
        importing({ source: 'chatPool:Q13', target: 'chatPool:P13' }),
      ),
      findings: [{ entities: ['chatPool:P13', 'chatPool:Q13'], fixes: ['Back up P13 and Q13'] }],
    },
    'no backup of either': {
      plan: step(filled, filled, importing()),
      findings: [{ ...expected, fixes: ['Back up P10 and P13'] }],
    },
  },
})
