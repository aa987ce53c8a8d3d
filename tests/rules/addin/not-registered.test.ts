import { notRegistered } from '#core/rules/addin/not-registered.ts'
import { addIn, category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Ops', { chatPool: 'chatPool:P13' }),
]
const prices = addIn('Prices', { chatPool: 'chatPool:P13' })
const trading = room('Trading', { category: 'category:Ops', addIn: 'addIn:Prices' })

testRule(notRegistered, {
  valid: {
    'an add-in that is registered': planOf([...estate, prices, trading]),
    'an add-in of another chat pool has another rule': planOf([
      ...estate,
      { ...prices, chatPool: 'chatPool:Q13' },
      trading,
    ]),
    'no add-in': planOf([...estate, room('Trading', { category: 'category:Ops' })]),
  },
  invalid: {
    'an add-in that no stage has': {
      plan: planOf([...estate, trading]),
      findings: [
        {
          entities: ['room:Trading', 'addIn:Prices'],
          related: ['chatPool:P13'],
          field: 'addIn',
          severity: 'error',
          broken: [['room:Trading', 'addIn', 'addIn:Prices']],
          fixes: ['Take the missing add-in off Trading'],
        },
      ],
    },
    'an add-in that an earlier stage had': {
      plan: planOf([...estate, prices, trading], [...estate, trading]),
      findings: [
        {
          stage: 's2',
          entities: ['room:Trading', 'addIn:Prices'],
          message: /‘Prices’/,
          fixes: ['Keep Prices in Stage 2', 'Take the missing add-in off Trading'],
        },
      ],
    },
  },
})
