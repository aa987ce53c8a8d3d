import { contentLost } from '#core/rules/migration/content-lost.ts'
import { bothPools, importing, l10, l13, p10, p13, step, withIds } from '../../support/migration.ts'
import { category, chatPool, planOf, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const content = [
  category('Ops', { chatPool: 'chatPool:P10' }),
  room('Trading', { category: 'category:Ops' }),
  room('Sales', { category: 'category:Ops' }),
]
const before = [...bothPools, ...content]
const imported = [category('Ops', { chatPool: 'chatPool:P13' }), ...content.slice(1)]
const after = [l10, l13, p13]
const discard = { kind: 'discardContent', chatPool: 'chatPool:P10', reason: 'Nobody uses it.' } as const
const onStandardEdition = { ...p13, collocation: 'standardEdition' } as const

testRule(contentLost, {
  valid: {
    'it is imported in the step': step(before, [...after, ...imported], importing()),
    'it was imported before': planOf(before, { entities: before, operations: withIds([importing()]) }, [
      ...after,
      ...imported,
    ]),
    'it is imported in the step, and drawn under other ids, a stage later': planOf(
      before,
      { entities: after, operations: withIds([importing()]) },
      [
        ...after,
        { ...category('New', { chatPool: 'chatPool:P13' }), name: 'Ops' },
        { ...room('A', { category: 'category:New' }), name: 'Trading' },
        { ...room('B', { category: 'category:New' }), name: 'Sales' },
      ],
    ),
    'it is empty': step(bothPools, after),
    'its rooms are disabled or to stay behind': step(
      [
        ...bothPools,
        room('Old', { chatPool: 'chatPool:P10', disabled: true }),
        room('Left', { chatPool: 'chatPool:P10', leaveBehind: true }),
      ],
      after,
    ),
    'its rooms turn up elsewhere, which is another question': step(before, [
      ...after,
      category('Ops', { chatPool: 'chatPool:P13' }),
      ...content.slice(1),
    ]),
    'a Persistent Chat pool has a rule of its own': step(
      [...bothPools, room('New', { chatPool: 'chatPool:P13' })],
      [l10, l13, p10],
    ),
    'it stays': step(before, before),
  },
  invalid: {
    'nobody imports it': {
      plan: step(before, after),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10'],
          related: ['room:Sales', 'room:Trading'],
          severity: 'error',
          message: /^P10 is removed with 2 rooms \(‘Sales’ and ‘Trading’\) that nobody imports\./,
          fixes: [
            'Import the chat data of P10 into P13 in the step to Stage 2',
            'Discard the content of P10 on purpose',
          ],
        },
      ],
    },
    'it is still drawn, in no chat pool': {
      plan: step(before, [...after, ...content]),
      findings: [
        {
          entities: ['chatPool:P10'],
          fixes: [
            'Import the chat data of P10 into P13 in the step to Stage 2',
            'Discard the content of P10 on purpose',
          ],
        },
      ],
    },
    'it is imported, and no stage has it there': {
      plan: step(before, after, importing()),
      findings: [
        {
          entities: ['chatPool:P10'],
          severity: 'error',
          message: /P10 is imported into P13, but no stage has those rooms there\./,
          fixes: [
            'Import the chat data of P10 into P13 in the step to Stage 2',
            'Discard the content of P10 on purpose',
          ],
        },
      ],
    },
    'what could take it goes later': {
      plan: planOf(before, after, { entities: [l10, l13, ...content], interim: true }),
      findings: [{ entities: ['chatPool:P10'], fixes: ['Discard the content of P10 on purpose'] }],
    },
    'it is imported, and one room is missing there': {
      plan: step(before, [...after, ...imported.slice(0, 2)], importing()),
      findings: [{ entities: ['chatPool:P10'], related: ['room:Sales'], message: /no stage has that room there\./ }],
    },
    'an upgrade that is none': {
      plan: step(before, after, { kind: 'upgradeGroupChat', source: 'chatPool:P10', target: 'chatPool:P13' }),
      findings: [{ entities: ['chatPool:P10'], message: /that nobody imports\./ }],
    },
    'an import of other categories': {
      plan: step(before, after, importing({ categories: ['Desk'] })),
      findings: [{ entities: ['chatPool:P10'] }],
    },
    'an import of categories only': {
      plan: step(before, after, importing({ level: 'Category' })),
      findings: [{ entities: ['chatPool:P10'] }],
    },
    'an import from another chat pool, and into one that cannot take this one': {
      plan: step(
        [...before, chatPool('Q10', 'lync2010'), onStandardEdition],
        [l10, l13, onStandardEdition],
        importing({ source: 'chatPool:Q10' }),
      ),
      findings: [{ entities: ['chatPool:P10'], fixes: ['Discard the content of P10 on purpose'] }],
    },
    'discarded on purpose it is a note': {
      plan: step(before, after, discard),
      findings: [
        {
          entities: ['chatPool:P10'],
          severity: 'info',
          message: /discarded on purpose: Nobody uses it\.$/,
          fixes: [],
        },
      ],
    },
  },
})
