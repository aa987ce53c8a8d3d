import type { ChatPool } from '#core/model/entity.ts'
import { singlePoint } from '#core/rules/capacity/single-point.ts'
import { chatServers, unmarkedServers } from '../../support/chat-servers.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const chat = (servers?: ChatPool['servers']) =>
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', ...(servers && { servers }) })
const people = [
  pool('L13', 'lync2013'),
  users('Sales', { count: 540, homedOn: 'pool:L13' }),
  client('sales', 'lync2013', 'users:Sales', ['chatPool:P13']),
]

testRule(singlePoint, {
  valid: {
    'two active servers': planOf([...people, chat(chatServers(2))]),
    'two servers that nobody has marked': planOf([...people, chat(unmarkedServers(2))]),
    'unknown servers': planOf([...people, chat()]),
    'nobody needs it': planOf([pool('L13', 'lync2013'), chat(chatServers(1))]),
    'a Group Chat pool': planOf([
      chatPool('P10', 'lync2010', { servers: unmarkedServers(1) }),
      users('Sales'),
      client('sales', 'groupChat2010', 'users:Sales', ['chatPool:P10']),
    ]),
  },
  invalid: {
    'one server': {
      plan: planOf([...people, chat(unmarkedServers(1))]),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['users:Sales'],
          field: 'servers',
          message: /has one active server, and 540 users need it/,
          fixes: [],
        },
      ],
    },
    'a standby server is put to work': {
      plan: planOf([...people, chat(chatServers(1, 2))]),
      findings: [{ entities: ['chatPool:P13'], fixes: ['Activate pc2.contoso.com'] }],
    },
    'a room makes a need': {
      plan: planOf([
        pool('L13', 'lync2013'),
        chat(chatServers(1)),
        users('Ann'),
        category('Ops', { chatPool: 'chatPool:P13' }),
        room('Trading', { category: 'category:Ops', members: ['users:Ann'] }),
      ]),
      findings: [{ entities: ['chatPool:P13'], message: /an unknown number of users need it/ }],
    },
  },
})
