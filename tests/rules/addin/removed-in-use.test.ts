import { removedInUse } from '#core/rules/addin/removed-in-use.ts'
import { addIn, category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Ops', { chatPool: 'chatPool:P13' }),
]
const prices = addIn('Prices', { chatPool: 'chatPool:P13' })
const trading = room('Trading', { category: 'category:Ops', addIn: 'addIn:Prices' })
const sales = room('Sales', { category: 'category:Ops', addIn: 'addIn:Prices' })

testRule(removedInUse, {
  valid: {
    'no room uses it any more': planOf(
      [...estate, prices, trading],
      [...estate, room('Trading', { category: 'category:Ops' })],
    ),
    'its rooms go with it': planOf([...estate, prices, trading], estate),
    'an add-in of Group Chat': planOf(
      [...estate, { ...prices, chatPool: 'chatPool:P10' }, trading],
      [...estate, trading],
    ),
    'an add-in that was never there': planOf([...estate, trading], [...estate, trading]),
  },
  invalid: {
    'rooms still use it': {
      plan: planOf([...estate, prices, sales, trading], [...estate, sales, trading]),
      findings: [
        {
          stage: 's2',
          entities: ['addIn:Prices'],
          related: ['room:Sales', 'room:Trading'],
          severity: 'warning',
          message: /^Add-in ‘Prices’ is removed while ‘Sales’ and ‘Trading’ still use it/,
          fixes: ['Take it off 2 rooms', 'Keep Prices in Stage 2'],
        },
      ],
    },
    'its chat pool is gone too': {
      plan: planOf([...estate, prices, trading], [...estate.slice(0, 2), trading]),
      findings: [{ entities: ['addIn:Prices'], message: /still uses it/, fixes: ['Take it off 1 room'] }],
    },
  },
})
