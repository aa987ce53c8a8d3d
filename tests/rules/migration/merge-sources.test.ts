import { mergeSources } from '#core/rules/migration/merge-sources.ts'
import { bothPools, importing, step, withIds } from '../../support/migration.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const all = [...bothPools, chatPool('Q10', 'lync2010'), chatPool('Q13', 'lync2013')]
const second = importing({ source: 'chatPool:Q10' })

testRule(mergeSources, {
  valid: {
    'one source': step(all, all, importing()),
    'two sources, each with its target': step(all, all, importing(), { ...second, target: 'chatPool:Q13' } as never),
    'content of Persistent Chat comes along': step(all, all, importing(), importing({ source: 'chatPool:Q13' })),
    'the same source again': step(all, all, importing(), importing({ level: 'Content' })),
  },
  invalid: {
    'two sources in one step': {
      plan: step(all, all, importing(), second),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13', 'chatPool:P10', 'chatPool:Q10'],
          message: /^P13 takes the content of P10 and Q10\./,
        },
      ],
    },
    'one after the other': {
      plan: planOf(
        all,
        { entities: all, operations: withIds([importing()]) },
        { entities: all, operations: withIds([second]), interim: true },
      ),
      findings: [{ stage: 's3', entities: ['chatPool:P13', 'chatPool:P10', 'chatPool:Q10'] }],
    },
  },
})
