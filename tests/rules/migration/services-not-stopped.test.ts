import { servicesNotStopped } from '#core/rules/migration/services-not-stopped.ts'
import { bothPools, importing, l10, l13, p10, p13, prepared, step } from '../../support/migration.ts'
import { testRule } from '../../support/test-rule.ts'

const stopped = [l10, l13, { ...p10, state: 'stopped' } as const, { ...p13, state: 'stopped' } as const]
const expected = { stage: 's2', entities: ['chatPool:P10', 'chatPool:P13'] } as const

testRule(servicesNotStopped, {
  valid: {
    'both are stopped in the step': step(bothPools, bothPools, importing(), ...prepared),
    'both were stopped before': step(stopped, bothPools, importing()),
    'the step leaves them stopped': step(bothPools, stopped, importing()),
    'no import': step(bothPools, bothPools),
    'a target that is not there yet has a rule of its own': step([l10, p10], bothPools, importing(), prepared[1]!),
  },
  invalid: {
    neither: {
      plan: step(bothPools, bothPools, importing()),
      findings: [
        {
          ...expected,
          message: /^The services of P10 and P13 run while/,
          fixes: ['Stop the services of P10 and P13 in the step to Stage 2'],
        },
      ],
    },
    'only the source': {
      plan: step(bothPools, bothPools, importing(), { kind: 'stopServices', chatPool: 'chatPool:P10' }),
      findings: [{ ...expected, fixes: ['Stop the services of P13 in the step to Stage 2'] }],
    },
    'only the target, and the source goes': {
      plan: step(bothPools, [l10, l13, p13], importing(), { kind: 'stopServices', chatPool: 'chatPool:P13' }),
      findings: [{ ...expected, fixes: ['Stop the services of P10 in the step to Stage 2'] }],
    },
  },
})
