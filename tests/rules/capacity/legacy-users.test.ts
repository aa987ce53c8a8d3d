import type { Generation } from '#core/model/entity.ts'
import { legacyUsers } from '#core/rules/capacity/legacy-users.ts'
import { unmarkedServers } from '../../support/chat-servers.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (concurrentUsers: number, servers: number, generation: Generation = 'lync2010') =>
  planOf([chatPool('P10', generation, { concurrentUsers, servers: unmarkedServers(servers) })])

testRule(legacyUsers, {
  valid: {
    '20,000 users on one server': of(20_000, 1),
    '60,000 users on three': of(60_000, 3),
    'OCS 2007 R2, of which no figure is known': of(90_000, 1, 'ocs2007r2'),
    'unknown servers': planOf([chatPool('P10', 'lync2010', { concurrentUsers: 90_000 })]),
    'unknown users': planOf([chatPool('P10', 'lync2010', { servers: unmarkedServers(1) })]),
  },
  invalid: {
    'one user too many': {
      plan: of(20_001, 1),
      findings: [{ entities: ['chatPool:P10'], field: 'servers', message: /on 1 Group Chat server\. .* Add a server/ }],
    },
    'one user too many for a full pool': {
      plan: of(60_001, 3),
      findings: [{ entities: ['chatPool:P10'], message: /at most three\. Migrate\.$/ }],
    },
  },
})
