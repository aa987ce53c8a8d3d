import { noCategory } from '#core/rules/room/no-category.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
]
const ops = category('Ops', { chatPool: 'chatPool:P13' })
const loose = room('Trading', { chatPool: 'chatPool:P13', members: ['users:Ann'] })

testRule(noCategory, {
  valid: {
    'a room in a category': planOf([...pools, ops, { ...loose, category: 'category:Ops' }]),
    'a category that is not there': planOf([...pools, { ...loose, category: 'category:Ops' }]),
    'a room of no chat pool': planOf([...pools, room('Trading')]),
    'a room of Group Chat': planOf([...pools, room('Trading', { chatPool: 'chatPool:P10' })]),
  },
  invalid: {
    'each category that allows its people is offered': {
      plan: planOf([
        ...pools,
        users('Ann'),
        ops,
        category('Desk', { chatPool: 'chatPool:P13', allowedMembers: ['users:Ann'] }),
        category('Closed', { chatPool: 'chatPool:P13', allowedMembers: [] }),
        loose,
      ]),
      findings: [
        {
          entities: ['room:Trading'],
          related: ['chatPool:P13'],
          field: 'category',
          severity: 'error',
          fixes: ['Put Trading into Desk of P13', 'Put Trading into Ops of P13'],
        },
      ],
    },
    'a chat pool without a category': {
      plan: planOf([...pools, loose]),
      findings: [{ entities: ['room:Trading'], fixes: ['Create a category on P13 and put Trading into it'] }],
    },
  },
})
