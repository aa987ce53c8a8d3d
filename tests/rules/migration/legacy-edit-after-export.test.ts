import { legacyEditAfterExport } from '#core/rules/migration/legacy-edit-after-export.ts'
import { bothPools, importing, l10, l13, p13, withIds } from '../../support/migration.ts'
import { category, planOf, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const content = [category('Ops', { chatPool: 'chatPool:P10' }), room('Sales', { category: 'category:Ops' })]
const before = [...bothPools, ...content]
const imported = { entities: before, operations: withIds([importing()]) }
const added = [...before, room('New', { category: 'category:Ops' })]
const renamed = [...bothPools, content[0]!, { ...room('Sales', { category: 'category:Ops' }), name: 'Selling' }]

testRule(legacyEditAfterExport, {
  valid: {
    'it is imported again': planOf(before, imported, { entities: added, operations: withIds([importing()]) }),
    'nothing changes': planOf(before, imported, before),
    'the source goes': planOf(before, imported, [l10, l13, p13]),
    'a change before the import': planOf(before, added, { entities: added, operations: withIds([importing()]) }),
    'a change in the step of the import': planOf(
      before,
      { entities: added, operations: withIds([importing()]) },
      added,
    ),
    'it is imported again later': planOf(before, imported, added, {
      entities: added,
      operations: withIds([importing()]),
    }),
    'a change of the target': planOf(before, imported, [...before, category('New', { chatPool: 'chatPool:P13' })]),
  },
  invalid: {
    'a new room': {
      plan: planOf(before, imported, { entities: added, interim: true }),
      findings: [
        {
          stage: 's3',
          entities: ['chatPool:P10'],
          related: ['room:New'],
          fixes: ['Import the chat data of P10 into P13 in the step to Stage 3'],
        },
      ],
    },
    'the chat pool comes back, and had nothing before the step': {
      plan: planOf(before, imported, [l10, l13, p13], { entities: added, interim: true }),
      findings: [{ stage: 's4', entities: ['chatPool:P10'], fixes: [] }],
    },
    'a changed room': {
      plan: planOf(before, imported, { entities: renamed, interim: true }),
      findings: [
        { entities: ['chatPool:P10'], related: ['room:Sales'], message: /^‘Selling’ of P10 changes after the import/ },
      ],
    },
  },
})
