import { splitSource } from '#core/rules/migration/split-source.ts'
import { bothPools, importing, step, withIds } from '../../support/migration.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const q13 = chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' })
const all = [...bothPools, q13]
const other = importing({ target: 'chatPool:Q13' })

testRule(splitSource, {
  valid: {
    'one target': step(all, all, importing()),
    'one target, in parts': step(all, all, importing({ categories: ['A'] }), importing({ categories: ['B'] })),
    'Persistent Chat may be divided': step(
      all,
      all,
      importing({ source: 'chatPool:P13', target: 'chatPool:Q13' }),
      importing({ source: 'chatPool:P13', target: 'chatPool:P10' }),
    ),
  },
  invalid: {
    'two targets in one step': {
      plan: step(all, all, importing(), other),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13', 'chatPool:Q13'],
          message: /^The content of P10 would be divided between P13 and Q13\./,
        },
      ],
    },
    'two targets, one after the other': {
      plan: planOf(
        all,
        { entities: all, operations: withIds([importing()]) },
        { entities: all, operations: withIds([other]), interim: true },
      ),
      findings: [{ stage: 's3', entities: ['chatPool:P10', 'chatPool:P13', 'chatPool:Q13'] }],
    },
  },
})
