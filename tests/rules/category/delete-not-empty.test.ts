import { deleteNotEmpty } from '#core/rules/category/delete-not-empty.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]
const ops = category('Ops', { chatPool: 'chatPool:P13' })
const desk = category('Desk', { chatPool: 'chatPool:P13' })
const sales = room('Sales', { category: 'category:Ops' })
const trading = room('Trading', { category: 'category:Ops' })

testRule(deleteNotEmpty, {
  valid: {
    'its rooms go with it': planOf([...pools, ops, trading], pools),
    'an empty category': planOf([...pools, ops], pools),
    'its rooms move to another': planOf(
      [...pools, ops, desk, trading],
      [...pools, desk, room('Trading', { category: 'category:Desk' })],
    ),
    'a category that was never there': planOf([...pools, trading], [...pools, trading]),
    'a category of Group Chat': planOf([...pools, { ...ops, chatPool: 'chatPool:P10' }, trading], [...pools, trading]),
  },
  invalid: {
    'its rooms remain': {
      plan: planOf([...pools, ops, sales, trading], [...pools, sales, trading]),
      findings: [
        {
          stage: 's2',
          entities: ['category:Ops'],
          related: ['room:Sales', 'room:Trading'],
          severity: 'error',
          message: /^Category ‘Ops’ is removed while ‘Sales’ and ‘Trading’ still belong to it/,
          fixes: ['Keep Ops in Stage 2', 'Remove 2 rooms too'],
        },
      ],
    },
    'its chat pool is gone too': {
      plan: planOf([...pools, ops, trading], [...pools.slice(0, 3), trading]),
      findings: [{ entities: ['category:Ops'], message: /still belongs/, fixes: ['Remove 1 room too'] }],
    },
    'only in the step that removes it': {
      plan: planOf([...pools, ops, trading], [...pools, trading], [...pools, trading]),
      findings: [{ stage: 's2', entities: ['category:Ops'] }],
    },
  },
})
