import { standardEditionEvaluation } from '#core/rules/hosting/standard-edition-evaluation.ts'
import { chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const server = pool('L13S', 'lync2013', { edition: 'standard' })
const chat = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13S', collocation: 'standardEdition' })
const sales = users('Sales', { count: 1240, homedOn: 'pool:L13S' })
const connected = client('sales', 'lync2013', 'users:Sales', ['chatPool:P13'])

testRule(standardEditionEvaluation, {
  valid: {
    'a server of its own': planOf([server, { ...chat, collocation: 'standalone' }, sales, connected]),
    'nobody needs it': planOf([server, chat, sales]),
    'a need of chat that another Persistent Chat pool can meet': planOf([
      server,
      chat,
      chatPool('P13b', 'lync2013', { hostedOn: 'pool:L13S' }),
      { ...sales, needsChat: true },
    ]),
    'a need of partners, whom it cannot serve': planOf([server, chat, { ...sales, needsChat: true, federated: true }]),
    'a load of nobody': planOf([server, { ...chat, concurrentUsers: 0 }]),
    'a group of no users': planOf([server, chat, { ...sales, count: 0 }, connected]),
    'nobody has said where it runs': planOf([
      server,
      chatPool('P13', 'lync2013', { hostedOn: 'pool:L13S' }),
      sales,
      connected,
    ]),
  },
  invalid: {
    'clients that connect to it': {
      plan: planOf([server, chat, sales, connected]),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['users:Sales'],
          field: 'collocation',
          message: /is needed by Sales\./,
          fixes: ['Run P13 on a server of its own'],
        },
      ],
    },
    'a member of one of its rooms': {
      plan: planOf([
        server,
        chat,
        users('Ann', { homedOn: 'pool:L13S' }),
        room('Ops', { chatPool: 'chatPool:P13', members: ['users:Ann'] }),
      ]),
      findings: [{ entities: ['chatPool:P13'], related: ['users:Ann'], message: /is needed by Ann\./ }],
    },
    'a load that is known': {
      plan: planOf([server, { ...chat, concurrentUsers: 3000 }]),
      findings: [{ entities: ['chatPool:P13'], related: [], message: /serves 3,000 concurrent users/ }],
    },
    'a need of chat that Group Chat alone meets so far': {
      plan: planOf([
        server,
        chat,
        pool('L10', 'lync2010'),
        chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
        { ...sales, needsChat: true },
        client('old', 'groupChat2010', 'users:Sales', ['chatPool:P10']),
      ]),
      findings: [{ entities: ['chatPool:P13'], related: ['users:Sales'], message: /is needed by Sales\./ }],
    },
    'a need of chat that nothing else can meet': {
      plan: planOf([server, chat, { ...sales, needsChat: true }]),
      findings: [{ entities: ['chatPool:P13'], related: ['users:Sales'], message: /is needed by Sales\./ }],
    },
  },
})
