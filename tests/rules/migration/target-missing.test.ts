import { targetMissing } from '#core/rules/migration/target-missing.ts'
import { bothPools, importing, l10, l13, p10, p13, prepared, step } from '../../support/migration.ts'
import { chatPool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(targetMissing, {
  valid: {
    'the target was there before': step(bothPools, bothPools, importing(), ...prepared),
    'no import': step([l10, p10], bothPools),
    'an import into Group Chat has a rule of its own': step(
      [l10, p10],
      [l10, p10, chatPool('P10b', 'lync2010', { hostedOn: 'pool:L10' })],
      importing({ target: 'chatPool:P10b' }),
    ),
  },
  invalid: {
    'the target comes in the same step': {
      plan: step([l10, p10], bothPools, importing(), ...prepared),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13'],
          message: /^P13 is not there yet when the content of P10 is imported into it\./,
          fixes: ['Add a stage before Stage 2 that deploys P13'],
        },
      ],
    },
    'its host was of another generation before': {
      plan: step([l10, p10], [{ ...l10, generation: 'lync2013' }, p10, { ...p13, hostedOn: 'pool:L10' }], importing()),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'], fixes: [] }],
    },
    'the same step imports out of it, too': {
      plan: step(
        [l10, p10, { ...p13, id: 'chatPool:Q13', name: 'Q13' }],
        [...bothPools, { ...p13, id: 'chatPool:Q13', name: 'Q13' }],
        importing(),
        importing({ source: 'chatPool:P13', target: 'chatPool:Q13' }),
        ...prepared,
      ),
      findings: [{ stage: 's2', entities: ['chatPool:P10', 'chatPool:P13'], fixes: [] }],
    },
    'no stage has the target': {
      plan: step([l10, p10, l13], [l10, p10, l13], importing()),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'], message: /^A chat pool that no stage has/, fixes: [] }],
    },
  },
})
