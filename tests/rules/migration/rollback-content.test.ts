import { rollbackContent } from '#core/rules/migration/rollback-content.ts'
import { bothPools, importing, l10, l13, p10, step } from '../../support/migration.ts'
import { category, chatPool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const q13 = chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' })
const desk = category('Desk', { chatPool: 'chatPool:P13' })
const trading = room('Trading', { category: 'category:Desk', members: ['users:Ann'] })
const [here, there] = [users('Ann', { homedOn: 'pool:L13' }), users('Ann', { homedOn: 'pool:L10' })]
const before = [...bothPools, q13, desk, trading]

testRule(rollbackContent, {
  valid: {
    'it is imported elsewhere': step(
      before,
      [l10, l13, p10, q13, { ...desk, chatPool: 'chatPool:Q13' }, trading],
      importing({ source: 'chatPool:P13', target: 'chatPool:Q13' }),
    ),
    'it is imported elsewhere, and users go back: that begins with its export': step(
      [...before, here],
      [l10, l13, p10, q13, { ...desk, chatPool: 'chatPool:Q13' }, trading, there],
      importing({ source: 'chatPool:P13', target: 'chatPool:Q13' }),
    ),
    'it is empty': step(bothPools, [l10, l13, p10]),
    'users move on': step([...before, there], [...before, here]),
    'users without rooms go back': step([...bothPools, here], [...bothPools, there]),
    'Group Chat has a rule of its own': step([...bothPools, { ...desk, chatPool: 'chatPool:P10' }, trading], [l13]),
  },
  invalid: {
    'a chat pool with content goes': {
      plan: step(before, [l10, l13, p10, q13]),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13'],
          related: ['room:Trading'],
          severity: 'warning',
          fixes: [
            'Import the chat data of P13 into Q13 in the step to Stage 2',
            'Discard the content of P13 on purpose',
          ],
        },
      ],
    },
    'a chat pool with content goes, whose import brings nothing': {
      plan: step(before, [l10, l13, p10, q13], importing({ source: 'chatPool:P13', target: 'chatPool:Q13' })),
      findings: [{ entities: ['chatPool:P13'], related: ['room:Trading'] }],
    },
    'users go back': {
      plan: step([...before, here], [...before, there]),
      findings: [
        { entities: ['chatPool:P13'], related: ['users:Ann'], message: /^Ann goes back to a legacy pool/, fixes: [] },
      ],
    },
    'both are one finding': {
      plan: step([...before, here], [l10, l13, p10, there]),
      findings: [{ entities: ['chatPool:P13'], related: ['room:Trading'] }],
    },
    'both, and an import mends both': {
      plan: step([...before, here], [l10, l13, p10, q13, there]),
      findings: [
        {
          entities: ['chatPool:P13'],
          fixes: [
            'Import the chat data of P13 into Q13 in the step to Stage 2',
            'Discard the content of P13 on purpose',
          ],
        },
      ],
    },
    'users go back, and the import of the step leaves the messages': {
      plan: step(
        [...before, here],
        [...before, there],
        importing({ source: 'chatPool:P13', target: 'chatPool:Q13', level: 'Category' }),
      ),
      findings: [{ entities: ['chatPool:P13'], related: ['users:Ann'] }],
    },
    'discarded on purpose it is a note': {
      plan: step(before, [l10, l13, p10], { kind: 'discardContent', chatPool: 'chatPool:P13', reason: 'A test' }),
      findings: [{ entities: ['chatPool:P13'], severity: 'info', fixes: [] }],
    },
  },
})
