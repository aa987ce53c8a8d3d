import type { Entity, IdOf } from '#core/model/entity.ts'
import type { Operation } from '#core/model/plan.ts'
import { movedWithoutImport } from '#core/rules/isolation/moved-without-import.ts'
import { addIn, category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  pool('O07', 'ocs2007r2'),
  chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }),
  chatPool('A', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('B', 'lync2013', { hostedOn: 'pool:L13' }),
]
const on = (id: IdOf<'chatPool'>): Entity[] => [
  ...pools,
  category('Ops', { chatPool: id }),
  room('Sales', { category: 'category:Ops' }),
  room('Trading', { category: 'category:Ops' }),
]
const importOf = (fields: Partial<Extract<Operation, { kind: 'importChatData' }>> = {}): Operation[] => [
  { id: 'op-1', kind: 'importChatData', source: 'chatPool:A', target: 'chatPool:B', ...fields },
]
const upgrade: Operation = {
  id: 'op-1',
  kind: 'upgradeGroupChat',
  source: 'chatPool:P07',
  target: 'chatPool:P10',
}
const moved = (operations: Operation[]) => planOf(on('chatPool:A'), { entities: on('chatPool:B'), operations })

testRule(movedWithoutImport, {
  valid: {
    'an import carries it': moved(importOf()),
    'nothing moves': planOf(on('chatPool:A'), on('chatPool:A')),
    'an import carries its category': moved(importOf({ categories: ['ops'] })),
    'an earlier import carried it': planOf(
      on('chatPool:A'),
      { entities: on('chatPool:A'), operations: importOf() },
      on('chatPool:B'),
    ),
    'an upgrade of Group Chat carried it': planOf(on('chatPool:P07'), {
      entities: on('chatPool:P10'),
      operations: [upgrade],
    }),
    'content that had no chat pool': planOf([...pools, category('Ops')], on('chatPool:B')),
    'content that loses its chat pool': planOf(on('chatPool:A'), [...pools, category('Ops')]),
    'a room that changes its category only': planOf(on('chatPool:A'), [
      ...on('chatPool:A').filter(({ id }) => id !== 'room:Sales'),
      category('Desk', { chatPool: 'chatPool:A' }),
      room('Sales', { category: 'category:Desk' }),
    ]),
  },
  invalid: {
    'a category with its rooms is one finding': {
      plan: moved([]),
      findings: [
        {
          stage: 's2',
          entities: ['category:Ops'],
          related: ['chatPool:A', 'chatPool:B', 'room:Sales', 'room:Trading'],
          field: 'chatPool',
          message: /^Category ‘Ops’ with 2 rooms changes from A to B/,
          fixes: ['Import chat data from A to B in the step to Stage 2'],
        },
      ],
    },
    'a room alone': {
      plan: planOf(
        [...on('chatPool:A'), category('Desk', { chatPool: 'chatPool:B' })],
        [
          ...on('chatPool:A').filter(({ id }) => id !== 'room:Sales'),
          category('Desk', { chatPool: 'chatPool:B' }),
          room('Sales', { category: 'category:Desk' }),
        ],
      ),
      findings: [{ entities: ['room:Sales'], field: 'category' }],
    },
    'an add-in': {
      plan: planOf(
        [...pools, addIn('Prices', { chatPool: 'chatPool:P10' })],
        [...pools, addIn('Prices', { chatPool: 'chatPool:B' })],
      ),
      findings: [{ entities: ['addIn:Prices'], fixes: ['Import chat data from P10 to B in the step to Stage 2'] }],
    },
    'a category goes with the one above it': {
      plan: planOf(
        [...on('chatPool:P10'), category('Desk', { chatPool: 'chatPool:P10', parent: 'category:Ops' })],
        [...on('chatPool:B'), category('Desk', { chatPool: 'chatPool:B', parent: 'category:Ops' })],
      ),
      findings: [{ entities: ['category:Ops'], message: /with 1 sub-category and 2 rooms/ }],
    },
    'an import of something else': {
      plan: moved(importOf({ target: 'chatPool:P10' })),
      findings: [{ entities: ['category:Ops'] }],
    },
    'an import of other categories': {
      plan: moved(importOf({ categories: ['Desk'] })),
      findings: [{ entities: ['category:Ops'] }],
    },
    'an import of categories without their rooms': {
      plan: moved(importOf({ level: 'Category' })),
      findings: [
        { entities: ['room:Sales'], related: ['chatPool:A', 'chatPool:B'], field: 'category' },
        { entities: ['room:Trading'], related: ['chatPool:A', 'chatPool:B'], field: 'category' },
      ],
    },
    'what was not on the source yet when an earlier import was done': {
      plan: planOf(pools, { entities: on('chatPool:A'), operations: importOf() }, on('chatPool:B')),
      findings: [{ stage: 's3', entities: ['category:Ops'] }],
    },
    'an import into Group Chat': {
      plan: planOf(on('chatPool:P07'), {
        entities: on('chatPool:P10'),
        operations: importOf({ source: 'chatPool:P07', target: 'chatPool:P10' }),
      }),
      findings: [{ entities: ['category:Ops'] }],
    },
    'nothing is imported into Group Chat': {
      plan: planOf(on('chatPool:A'), on('chatPool:P10')),
      findings: [{ entities: ['category:Ops'], message: /create it there anew\.$/, fixes: [] }],
    },
    'Group Chat of OCS 2007 R2 that moves to Lync 2010': {
      plan: planOf(on('chatPool:P07'), on('chatPool:P10')),
      findings: [
        {
          entities: ['category:Ops'],
          message: /Upgrade the Group Chat of P07 to P10 in this step\.$/,
          fixes: ['Upgrade the Group Chat of P07 to P10 in the step to Stage 2'],
        },
      ],
    },
    'categories in a circle': {
      plan: planOf(
        [
          ...pools,
          category('One', { chatPool: 'chatPool:A', parent: 'category:Two' }),
          category('Two', { chatPool: 'chatPool:A', parent: 'category:One' }),
        ],
        [
          ...pools,
          category('One', { chatPool: 'chatPool:B', parent: 'category:Two' }),
          category('Two', { chatPool: 'chatPool:B', parent: 'category:One' }),
        ],
      ),
      findings: [{ entities: ['category:One'] }, { entities: ['category:Two'] }],
    },
  },
})
