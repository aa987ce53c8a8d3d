import { droppedSettings } from '#core/rules/migration/dropped-settings.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const ops = category('Ops', { chatPool: 'chatPool:P10' })
const desk = category('Desk', { chatPool: 'chatPool:P10', managers: ['users:Ann'] })
const of = (...categories: readonly ReturnType<typeof category>[]) =>
  step([...bothPools, ...categories], bothPools, importing())

testRule(droppedSettings, {
  valid: {
    'no managers': of({ ...ops, managers: [] }),
    'nobody knows of managers': of(ops),
    'no import': step([...bothPools, desk], bothPools),
    'managers of a category that is not imported': step(
      [...bothPools, desk],
      bothPools,
      importing({ categories: ['Ops'] }),
    ),
  },
  invalid: {
    'a category with managers': {
      plan: of(ops, desk),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['category:Desk'],
          message: /^‘Desk’ of P10 has managers/,
        },
      ],
    },
    'several are one finding': {
      plan: of({ ...ops, managers: ['Chat admins'] }, desk),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'], related: ['category:Desk', 'category:Ops'] }],
    },
  },
})
