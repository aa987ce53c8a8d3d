import { categoryChanged } from '#core/rules/room/category-changed.ts'
import { importing, withIds } from '../../support/migration.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Ops', { chatPool: 'chatPool:P13' }),
  category('Desk', { chatPool: 'chatPool:P13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
  category('Older', { chatPool: 'chatPool:P10' }),
]
const inside = (name: string) => room('R', { category: `category:${name}` })

testRule(categoryChanged, {
  valid: {
    'it stays': planOf([...estate, inside('Ops')], [...estate, { ...inside('Ops'), description: 'new' }]),
    'a new room': planOf(estate, [...estate, inside('Ops')]),
    'a room of Group Chat': planOf([...estate, inside('Old')], [...estate, inside('Older')]),
    'an import': planOf([...estate, inside('Old')], {
      entities: [...estate, inside('Ops')],
      operations: withIds([importing()]),
    }),
    'a room that had no category': planOf(
      [...estate, room('R', { chatPool: 'chatPool:P13' })],
      [...estate, inside('Ops')],
    ),
  },
  invalid: {
    'another category of the same chat pool': {
      plan: planOf([...estate, inside('Ops')], [...estate, inside('Desk')]),
      findings: [
        {
          stage: 's2',
          entities: ['room:R'],
          related: ['category:Ops', 'category:Desk'],
          field: 'category',
          severity: 'info',
          source: 'JJ215877',
        },
      ],
    },
  },
})
