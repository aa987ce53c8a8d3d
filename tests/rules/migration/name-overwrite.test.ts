import { nameOverwrite } from '#core/rules/migration/name-overwrite.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const old = [
  category('Ops', { chatPool: 'chatPool:P10' }),
  category('Desk', { chatPool: 'chatPool:P10', parent: 'category:Ops' }),
  room('Sales', { category: 'category:Ops' }),
  room('Rates', { category: 'category:Desk' }),
]
const named = (kind: 'category' | 'room', name: string) =>
  kind === 'category'
    ? { ...category(`new ${name}`, { chatPool: 'chatPool:P13' }), name }
    : { ...room(`new ${name}`, { chatPool: 'chatPool:P13' }), name }
const beside = (...more: ReturnType<typeof named>[]) => {
  const all = [...bothPools, ...old, ...more]
  return step(all, all, importing())
}

testRule(nameOverwrite, {
  valid: {
    'an empty target': beside(),
    'other names': beside(named('room', 'Support'), named('category', 'Desk')),
    'the name before the path is put before it': beside(named('room', 'Rates')),
    'a category with the name of a room is another rule': beside(named('category', 'Sales')),
    'a room that stays behind': step(
      [...bothPools, room('Sales', { chatPool: 'chatPool:P10', disabled: true }), named('room', 'Sales')],
      bothPools,
      importing(),
    ),
    'no import': step([...bothPools, ...old, named('category', 'Ops')], bothPools),
  },
  invalid: {
    'a category, whatever its case': {
      plan: beside(named('category', 'OPS')),
      findings: [
        {
          stage: 's2',
          entities: ['category:Ops', 'category:new OPS'],
          related: ['chatPool:P10', 'chatPool:P13'],
          field: 'name',
          message: /^Category ‘Ops’ of P10 arrives on P13 and overwrites .* back up P13\.$/,
        },
      ],
    },
    'a room that gets the path as a prefix': {
      plan: beside(named('room', 'Ops-Desk-Rates')),
      findings: [
        {
          entities: ['room:Rates', 'room:new Ops-Desk-Rates'],
          message: /^Room ‘Rates’ of P10 arrives on P13 as ‘Ops-Desk-Rates’ and .* back up P13\.$/,
        },
      ],
    },
    'a topmost room, if it gets no prefix': {
      plan: beside(named('room', 'Sales')),
      findings: [{ entities: ['room:Sales', 'room:new Sales'], message: /This depends on product behaviour\.$/ }],
    },
    'a topmost room, if it gets a prefix': {
      plan: beside(named('room', 'Ops-Sales')),
      findings: [{ entities: ['room:Sales', 'room:new Ops-Sales'], message: /This depends on product behaviour\.$/ }],
    },
  },
})
