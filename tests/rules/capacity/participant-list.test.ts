import { participantList } from '#core/rules/capacity/participant-list.ts'
import { category, chatPool, planOf, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const chat = [chatPool('P13', 'lync2013'), category('Ops', { chatPool: 'chatPool:P13' })]
const trading = (...members: string[]) => room('Trading', { category: 'category:Ops', members })
const sales = (count: number) => users('Sales', { count })

testRule(participantList, {
  valid: {
    '75 members': planOf([...chat, sales(74), trading('users:Sales', 'sip:ann@contoso.com')]),
    'a group of unknown size': planOf([...chat, trading('Everybody')]),
    'unknown members': planOf([...chat, room('Trading', { category: 'category:Ops' })]),
    'a Group Chat pool': planOf([
      chatPool('P10', 'lync2010'),
      sales(76),
      room('Trading', { chatPool: 'chatPool:P10', members: ['users:Sales'] }),
    ]),
  },
  invalid: {
    '76 members': {
      plan: planOf([...chat, sales(75), trading('users:Sales', 'sip:ann@contoso.com')]),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['room:Trading'],
          severity: 'info',
          message: /^P13 has 1 room with more than 75 members: Trading\./,
        },
      ],
    },
    'many rooms are one finding': {
      plan: planOf([
        ...chat,
        sales(500),
        trading('users:Sales'),
        room('Lounge', { category: 'category:Ops', members: ['users:Sales'] }),
      ]),
      findings: [{ entities: ['chatPool:P13'], message: /has 2 rooms/ }],
    },
  },
})
