import { rootManagers } from '#core/rules/migration/root-managers.ts'
import { bothPools, importing, l10, l13, p10, p13, step } from '../../support/migration.ts'
import { chatPool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const ann = users('Ann')
const managed = { ...p10, rootManagers: ['users:Ann', 'Chat admins'] }
const at = [l10, l13, managed, p13, ann]

testRule(rootManagers, {
  valid: {
    'nobody manages the root': step([l10, l13, { ...p10, rootManagers: [] }, p13], [l10, l13, p13], importing()),
    'nobody knows who manages the root': step(bothPools, bothPools, importing()),
    'no import': step(at, at),
    'Persistent Chat has another rule': step(
      [...bothPools, chatPool('Q13', 'lync2013', { rootManagers: ['users:Ann'] })],
      bothPools,
      importing({ source: 'chatPool:Q13' }),
    ),
  },
  invalid: {
    'two of them': {
      plan: step(at, at, importing()),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['users:Ann'],
          field: 'rootManagers',
          message: /^The import makes the 2 root managers of P10 managers of all rooms\./,
          fixes: ['Remove the root managers of P10 in Stage 1'],
        },
      ],
    },
    'the source goes with the import': {
      plan: step(at, [l10, l13, p13, ann], importing()),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'] }],
    },
  },
})
