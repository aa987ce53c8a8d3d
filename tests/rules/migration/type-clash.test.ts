import { typeClash } from '#core/rules/migration/type-clash.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const old = [
  category('Ops', { chatPool: 'chatPool:P10' }),
  category('Desk', { chatPool: 'chatPool:P10', parent: 'category:Ops' }),
  room('Sales', { category: 'category:Ops' }),
  room('Rates', { category: 'category:Desk' }),
]
const beside = (...more: readonly (ReturnType<typeof category> | ReturnType<typeof room>)[]) => {
  const all = [...bothPools, ...old, ...more]
  return step(all, all, importing())
}
const newRoom = (name: string) => ({ ...room(`new ${name}`, { chatPool: 'chatPool:P13' }), name })
const newCategory = (name: string) => ({ ...category(`new ${name}`, { chatPool: 'chatPool:P13' }), name })

testRule(typeClash, {
  valid: {
    'an empty target': beside(),
    'the same kind is another rule': beside(newRoom('Sales'), newCategory('Ops')),
    'the name before the path is put before it': beside(newCategory('Rates'), newRoom('Desk')),
  },
  invalid: {
    'a category with the name of a room': {
      plan: beside(newRoom('ops')),
      findings: [
        {
          stage: 's2',
          entities: ['category:Ops', 'room:new ops'],
          field: 'name',
          severity: 'error',
          message: /where a room bears that name\./,
        },
      ],
    },
    'a sub-category and a room in it, with the path before them': {
      plan: beside(newRoom('Ops-Desk'), newCategory('Ops-Desk-Rates')),
      findings: [
        { entities: ['category:Desk', 'room:new Ops-Desk'], severity: 'error' },
        { entities: ['room:Rates', 'category:new Ops-Desk-Rates'], severity: 'error' },
      ],
    },
    'a topmost room may get a prefix or not': {
      plan: beside(newCategory('Sales')),
      findings: [
        {
          entities: ['room:Sales', 'category:new Sales'],
          severity: 'warning',
          message: /depends on product behaviour/,
        },
      ],
    },
  },
})
