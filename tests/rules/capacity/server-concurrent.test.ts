import type { ChatPool } from '#core/model/entity.ts'
import { serverConcurrent } from '#core/rules/capacity/server-concurrent.ts'
import { chatServers, unmarkedServers } from '../../support/chat-servers.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (concurrentUsers: number, servers?: ChatPool['servers']) =>
  planOf([chatPool('P13', 'lync2013', { concurrentUsers, ...(servers && { servers }) })])

testRule(serverConcurrent, {
  valid: {
    '20,000 users on one server': of(20_000, chatServers(1)),
    '80,000 users on four servers': of(80_000, chatServers(4)),
    'servers that nobody has marked may all be active': of(40_000, unmarkedServers(2)),
    'unknown servers': of(100_000),
    'unknown users': planOf([chatPool('P13', 'lync2013', { servers: chatServers(1) })]),
    'standby servers that nobody uses': of(0, chatServers(0, 2)),
    'a Group Chat pool': planOf([
      chatPool('P10', 'lync2010', { concurrentUsers: 30_000, servers: [{ fqdn: 'gc1.contoso.com' }] }),
    ]),
  },
  invalid: {
    'one user too many': {
      plan: of(20_001, chatServers(1)),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'servers',
          message: /20,001 concurrent users and 1 active server\. .* Use 2 active servers\.$/,
          fixes: [],
        },
      ],
    },
    'a standby server is put to work': {
      plan: of(30_000, chatServers(1, 3)),
      findings: [{ entities: ['chatPool:P13'], fixes: ['Activate pc2.contoso.com'] }],
    },
    'too few standby servers': {
      plan: of(60_001, chatServers(2, 1)),
      findings: [{ entities: ['chatPool:P13'], message: /Use 4 active servers/, fixes: [] }],
    },
    'no active server': {
      plan: of(900, chatServers(0, 2)),
      findings: [
        { entities: ['chatPool:P13'], message: /and no active server\./, fixes: ['Activate pc1.contoso.com'] },
      ],
    },
    'more than a chat pool can take': {
      plan: of(80_001, chatServers(4, 4)),
      findings: [{ entities: ['chatPool:P13'], message: /Let fewer users connect at once\.$/, fixes: [] }],
    },
  },
})
