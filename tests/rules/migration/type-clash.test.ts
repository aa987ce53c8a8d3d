import { typeClash } from '#core/rules/migration/type-clash.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, chatPool, room } from '../../support/plan-builder.ts'
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
const alone = (...more: readonly (ReturnType<typeof category> | ReturnType<typeof room>)[]) =>
  step([...bothPools, ...old, ...more], [...bothPools], importing())
const europe = category('Europe', { chatPool: 'chatPool:P10' })
const other = [
  chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Theirs', { name: 'Ops', chatPool: 'chatPool:Q13' }),
]
const newRoom = (name: string) => ({ ...room(`new ${name}`, { chatPool: 'chatPool:P13' }), name })
const newCategory = (name: string) => ({ ...category(`new ${name}`, { chatPool: 'chatPool:P13' }), name })

testRule(typeClash, {
  valid: {
    'an empty target': beside(),
    'what is disabled stays behind': alone(category('News', { chatPool: 'chatPool:P10' }), {
      ...room('news', { category: 'category:Ops' }),
      disabled: true,
    }),
    'an import of other categories': step(
      [
        ...bothPools,
        ...old,
        category('News', { chatPool: 'chatPool:P10' }),
        room('News', { category: 'category:Ops' }),
      ],
      [...bothPools, ...old],
      importing({ categories: ['Ops'] }),
    ),
    'the same kind is another rule': beside(newRoom('Sales'), newCategory('Ops')),
    'the name before the path is put before it': beside(newCategory('Rates'), newRoom('Desk')),
  },
  invalid: {
    'a room and a category of one source, of which the room may get a prefix or not': {
      plan: alone(category('News', { chatPool: 'chatPool:P10' }), {
        ...room('news', { category: 'category:Ops' }),
      }),
      findings: [
        {
          stage: 's2',
          entities: ['room:news', 'category:News'],
          related: ['chatPool:P10', 'chatPool:P13'],
          field: 'name',
          severity: 'warning',
          message: /^Room ‘news’ of P10 arrives on P13, and so does the category ‘News’ of P10\..*depends on product/,
        },
      ],
    },
    'a room with the name of its own category': {
      plan: alone(room('ops', { category: 'category:Ops' })),
      findings: [{ entities: ['room:ops', 'category:Ops'] }],
    },
    'a room and a category that meet by their paths': {
      plan: alone(category('Ops-Desk-Rates', { chatPool: 'chatPool:P10' })),
      findings: [{ entities: ['room:Rates', 'category:Ops-Desk-Rates'], severity: 'error' }],
    },
    'two imports of one step into one chat pool': {
      plan: step(
        [...bothPools, ...other, room('Ops', { chatPool: 'chatPool:P10', category: 'category:Europe' }), europe],
        [...bothPools],
        importing(),
        importing({ source: 'chatPool:Q13' }),
      ),
      findings: [{ entities: ['room:Ops', 'category:Theirs'], message: /and so does the category ‘Ops’ of Q13\./ }],
    },
    'two imports of one step that each take a part of one source': {
      plan: step(
        [
          ...bothPools,
          ...old,
          category('News', { chatPool: 'chatPool:P10' }),
          room('News', { category: 'category:Ops' }),
        ],
        [...bothPools],
        importing({ categories: ['Ops'] }),
        importing({ categories: ['News'] }),
      ),
      findings: [{ entities: ['room:News', 'category:News'] }],
    },
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
