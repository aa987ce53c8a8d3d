import type { Entity } from '#core/model/entity.ts'
import { addinVisibility } from '#core/rules/client/addin-visibility.ts'
import { addIn, chatPool, client, planOf, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  chatPool('P10', 'lync2010'),
  chatPool('P13', 'lync2013'),
  addIn('Prices', { chatPool: 'chatPool:P13' }),
  users('Ann'),
]
const trading = room('Trading', { chatPool: 'chatPool:P13', addIn: 'addIn:Prices', members: ['users:Ann'] })
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(addinVisibility, {
  valid: {
    'members with the Lync 2013 client': plan(trading, client('a', 'lync2013', 'users:Ann', ['chatPool:P13'])),
    'a Group Chat client on Group Chat': plan(trading, client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10'])),
    'a room without an add-in': plan(
      room('Trading', { chatPool: 'chatPool:P13', members: ['users:Ann'] }),
      client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13']),
    ),
    'a room of other members': plan(
      { ...trading, members: ['Traders'] },
      client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13']),
    ),
  },
  invalid: {
    'members with a Group Chat client': {
      plan: plan(
        { ...trading, id: 'room:Sales', name: 'Sales' },
        trading,
        client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13']),
      ),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['room:Sales', 'room:Trading', 'client:a'],
          severity: 'info',
          fixes: [],
        },
      ],
    },
  },
})
