import { roomCategoryCrossPool } from '#core/rules/isolation/room-category-cross-pool.ts'
import { addIn, category, chatPool, interaction, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L13', 'lync2013'),
  chatPool('P1', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P2', 'lync2013', { hostedOn: 'pool:L13' }),
]
const ops = category('Ops', { chatPool: 'chatPool:P2' })
const trading = room('Trading', { chatPool: 'chatPool:P1', category: 'category:Ops' })
const inPlace = room('Trading', { category: 'category:Ops' })

testRule(roomCategoryCrossPool, {
  valid: {
    'a room that has its chat pool from its category': planOf([...pools, ops, inPlace]),
    'a room and its category on one chat pool': planOf([
      ...pools,
      ops,
      room('Trading', { chatPool: 'chatPool:P2', category: 'category:Ops' }),
    ]),
    'a category of no chat pool': planOf([...pools, category('Ops'), trading]),
    'a category that is not there': planOf([...pools, trading]),
    'a chat pool that is not there': planOf([
      ...pools,
      ops,
      room('Trading', { chatPool: 'chatPool:gone', category: 'category:Ops' }),
    ]),
  },
  invalid: {
    'two Lync 2013 chat pools': {
      plan: planOf([...pools, ops, trading]),
      findings: [
        {
          entities: ['room:Trading', 'category:Ops'],
          related: ['chatPool:P1', 'chatPool:P2'],
          field: 'category',
          broken: [['room:Trading', 'category', 'category:Ops']],
          fixes: ['Create Ops on P1 and move Trading there', 'Move Trading to P2'],
          message: /^Room ‘Trading’ is on P1 but its category ‘Ops’ is on P2/,
        },
      ],
    },
    'two generations, with a category of that name': {
      plan: planOf([
        ...pools,
        pool('L10', 'lync2010'),
        chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
        ops,
        category('OPS', { chatPool: 'chatPool:P10' }),
        room('Trading', { chatPool: 'chatPool:P10', category: 'category:Ops' }),
      ]),
      findings: [
        { entities: ['room:Trading', 'category:Ops'], fixes: ['Move Trading to Ops of P10', 'Move Trading to P2'] },
      ],
    },
    'with an add-in of its chat pool, the room stays there': {
      plan: planOf([
        ...pools,
        ops,
        addIn('Prices', { chatPool: 'chatPool:P1' }),
        room('Trading', { chatPool: 'chatPool:P1', category: 'category:Ops', addIn: 'addIn:Prices' }),
      ]),
      findings: [{ entities: ['room:Trading', 'category:Ops'], fixes: ['Create Ops on P1 and move Trading there'] }],
    },
    'with an interaction on its chat pool, the room stays there': {
      plan: planOf([
        ...pools,
        ops,
        trading,
        addIn('Prices', { chatPool: 'chatPool:P1' }),
        interaction('Needed', 'addIn:Prices', 'room:Trading'),
      ]),
      findings: [{ entities: ['room:Trading', 'category:Ops'], fixes: ['Create Ops on P1 and move Trading there'] }],
    },
    'a room that was on its chat pool before does not move without an import': {
      plan: planOf([...pools, ops, room('Trading', { chatPool: 'chatPool:P1' })], [...pools, ops, trading]),
      findings: [
        {
          stage: 's2',
          entities: ['room:Trading', 'category:Ops'],
          fixes: ['Create Ops on P1 and move Trading there'],
        },
      ],
    },
  },
})
