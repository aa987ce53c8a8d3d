import { expect, it } from 'vitest'
import { poolConcurrent } from '#core/rules/capacity/pool-concurrent.ts'
import { chatServers } from '../../support/chat-servers.ts'
import { found } from '../../support/found.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const chat = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', concurrentUsers: 80_001 })

testRule(poolConcurrent, {
  valid: {
    '80,000 users': planOf([{ ...chat, concurrentUsers: 80_000 }]),
    'unknown users': planOf([chatPool('P13', 'lync2013')]),
    'a Group Chat pool': planOf([chatPool('P10', 'lync2010', { concurrentUsers: 90_000 })]),
  },
  invalid: {
    'one user too many': {
      plan: planOf([chat]),
      findings: [{ entities: ['chatPool:P13'], field: 'concurrentUsers', message: /has 80,001 concurrent users/ }],
    },
  },
})

const l13 = pool('L13', 'lync2013')

it('is one finding with the servers and the deployment that are over for the same reason', () => {
  expect(found(planOf([l13, chat]), 'error')).toEqual(['error capacity/pool-concurrent chatPool:P13'])
  expect(found(planOf([l13, { ...chat, servers: chatServers(4) }]), 'error', 'warning')).toEqual([
    'error capacity/server-concurrent chatPool:P13',
  ])
})
