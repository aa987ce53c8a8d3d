import { addinCrossPool } from '#core/rules/isolation/addin-cross-pool.ts'
import { importing, prepared, withIds } from '../../support/migration.ts'
import { addIn, category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]
const ops = category('Ops', { chatPool: 'chatPool:P13' })
const old = category('Old', { chatPool: 'chatPool:P10' })
const trading = room('Trading', { category: 'category:Ops', addIn: 'addIn:Prices' })

testRule(addinCrossPool, {
  valid: {
    'an add-in of the same chat pool': planOf([...pools, ops, trading, addIn('Prices', { chatPool: 'chatPool:P13' })]),
    'an add-in of no chat pool': planOf([...pools, ops, trading, addIn('Prices')]),
    'an add-in that is not there': planOf([...pools, ops, trading]),
    'a room without an add-in': planOf([...pools, ops, room('Trading', { category: 'category:Ops' })]),
  },
  invalid: {
    'an add-in of the legacy chat pool': {
      plan: planOf([...pools, ops, trading, addIn('Prices', { chatPool: 'chatPool:P10' })]),
      findings: [
        {
          entities: ['room:Trading', 'addIn:Prices'],
          related: ['chatPool:P13', 'chatPool:P10'],
          field: 'addIn',
          broken: [['room:Trading', 'addIn', 'addIn:Prices']],
          fixes: ['Register Prices on P13 and use it in Trading'],
        },
      ],
    },
    'what a later step imports takes the new one along': {
      plan: planOf(
        [...pools, old, { ...trading, category: 'category:Old' }, addIn('Prices', { chatPool: 'chatPool:P13' })],
        {
          entities: [...pools.filter(({ id }) => id !== 'chatPool:P10')],
          operations: withIds([importing(), ...prepared]),
          interim: true,
        },
      ),
      findings: [{ stage: 's1', entities: ['room:Trading', 'addIn:Prices'] }],
    },
    'where the add-in itself comes to the chat pool later, it is used from then on': {
      plan: planOf([...pools, ops, trading, addIn('Prices', { chatPool: 'chatPool:P10' })], {
        entities: [...pools, ops, trading, addIn('Prices', { chatPool: 'chatPool:P13' })],
        operations: withIds([importing(), ...prepared]),
      }),
      findings: [{ stage: 's1', entities: ['room:Trading', 'addIn:Prices'] }],
    },
    'the new one is not in a chat pool that comes again after it has gone': {
      plan: planOf(
        [...pools, old, { ...trading, category: 'category:Old' }, addIn('Prices', { chatPool: 'chatPool:P13' })],
        { entities: pools.filter(({ id }) => id !== 'chatPool:P10'), interim: true },
        { entities: pools, interim: true },
      ),
      findings: [{ stage: 's1', entities: ['room:Trading', 'addIn:Prices'] }],
    },
    'where one of that name is registered, it is used': {
      plan: planOf([
        ...pools,
        ops,
        trading,
        addIn('Prices', { chatPool: 'chatPool:P10' }),
        addIn('prices', { chatPool: 'chatPool:P13' }),
      ]),
      findings: [{ entities: ['room:Trading', 'addIn:Prices'], fixes: ['Use prices of P13 in Trading'] }],
    },
  },
})
