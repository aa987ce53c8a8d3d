import { noChatPool } from '#core/rules/isolation/no-chat-pool.ts'
import { addIn, category, chatPool, planOf, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [chatPool('P1', 'lync2013'), chatPool('P2', 'lync2010')]

testRule(noChatPool, {
  valid: {
    'content of a chat pool': planOf([
      ...pools,
      category('Ops', { chatPool: 'chatPool:P1' }),
      room('Trading', { category: 'category:Ops' }),
      room('Desk', { chatPool: 'chatPool:P2' }),
      addIn('Prices', { chatPool: 'chatPool:P1' }),
    ]),
    'a chat pool that is not there is named elsewhere': planOf([addIn('Prices', { chatPool: 'chatPool:gone' })]),
    'a category that is not there is named elsewhere': planOf([room('Trading', { category: 'category:gone' })]),
  },
  invalid: {
    'a category, whose rooms share its trouble': {
      plan: planOf([...pools, category('Ops'), room('Trading', { category: 'category:Ops' })]),
      findings: [{ entities: ['category:Ops'], field: 'chatPool', fixes: ['Put Ops into P1', 'Put Ops into P2'] }],
    },
    'a room and an add-in': {
      plan: planOf([room('Trading'), addIn('Prices')]),
      findings: [
        { entities: ['addIn:Prices'], message: /^Add-in ‘Prices’/, fixes: [] },
        { entities: ['room:Trading'], message: /^Room ‘Trading’/, fixes: [] },
      ],
    },
    'content is not divided from what it is tied to': {
      plan: planOf([
        ...pools,
        category('Ops'),
        room('Own', { category: 'category:Ops', chatPool: 'chatPool:P1' }),
        addIn('Prices'),
        room('User', { chatPool: 'chatPool:P2', addIn: 'addIn:Prices' }),
      ]),
      findings: [
        { entities: ['addIn:Prices'], fixes: ['Put Prices into P2'] },
        { entities: ['category:Ops'], fixes: ['Put Ops into P1'] },
      ],
    },
    'content that would move is not offered another chat pool': {
      plan: planOf([...pools, addIn('Prices', { chatPool: 'chatPool:P1' })], [...pools, addIn('Prices')]),
      findings: [{ stage: 's2', entities: ['addIn:Prices'], fixes: ['Put Prices into P1'] }],
    },
  },
})
