import { expect, it } from 'vitest'
import type { ChatPool } from '#core/model/entity.ts'
import { nMinus1 } from '#core/rules/capacity/n-minus-1.ts'
import { chatServers, unmarkedServers } from '../../support/chat-servers.ts'
import { found } from '../../support/found.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const chat = (concurrentUsers: number, servers: NonNullable<ChatPool['servers']>) =>
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', concurrentUsers, servers })
const of = (...given: Parameters<typeof chat>) => planOf([chat(...given)])

testRule(nMinus1, {
  valid: {
    '60,000 users on four servers': of(60_000, chatServers(4)),
    '20,000 users on two servers': of(20_000, unmarkedServers(2)),
    'a single server has nobody to take over': of(15_000, chatServers(1, 1)),
    'unknown servers': planOf([chatPool('P13', 'lync2013', { concurrentUsers: 70_000 })]),
    'unknown users': planOf([chatPool('P13', 'lync2013', { servers: chatServers(2) })]),
  },
  invalid: {
    'one user too many for three': {
      plan: of(60_001, chatServers(4, 1)),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'servers',
          message:
            /^If P13 loses one of its 4 active servers, the others have 20,001 concurrent users each\. .* Let fewer/,
          fixes: [],
        },
      ],
    },
    'a standby server helps': {
      plan: of(20_001, chatServers(2, 2)),
      findings: [
        {
          entities: ['chatPool:P13'],
          message: /the other has 20,001 concurrent users\. .* Use one more active server\.$/,
          fixes: ['Activate pc3.contoso.com'],
        },
      ],
    },
  },
})

it('is silent where the servers have too many users as it is', () => {
  const plan = planOf([pool('L13', 'lync2013'), chat(50_000, chatServers(2))])
  expect(found(plan, 'error', 'warning')).toEqual(['error capacity/server-concurrent chatPool:P13'])
})
