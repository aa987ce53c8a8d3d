import { expect, it } from 'vitest'
import { deploymentConcurrent } from '#core/rules/capacity/deployment-concurrent.ts'
import { found } from '../../support/found.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const chat = (name: string, concurrentUsers: number) =>
  chatPool(name, 'lync2013', { hostedOn: 'pool:L13', concurrentUsers })
const unknown = chatPool('P13c', 'lync2013', { hostedOn: 'pool:L13' })
const both = ['chatPool:P13a', 'chatPool:P13b'] as const

testRule(deploymentConcurrent, {
  valid: {
    '80,000 users together': planOf([chat('P13a', 50_000), chat('P13b', 30_000), unknown]),
    'Group Chat counts for itself': planOf([
      chat('P13a', 50_000),
      chatPool('P10', 'lync2010', { concurrentUsers: 50_000 }),
    ]),
    'unknown users': planOf([unknown]),
  },
  invalid: {
    'one user too many': {
      plan: planOf([chat('P13a', 50_000), chat('P13b', 30_001), unknown]),
      findings: [{ entities: both, field: 'concurrentUsers', message: /^P13a and P13b have 80,001 concurrent users/ }],
    },
  },
})

it('speaks beside a chat pool that is over by itself only where the others count too', () => {
  const l13 = pool('L13', 'lync2013')
  expect(found(planOf([l13, chat('P13a', 80_001)]), 'error')).toEqual(['error capacity/pool-concurrent chatPool:P13a'])
  expect(found(planOf([l13, chat('P13a', 80_001), chat('P13b', 1)]), 'error')).toEqual([
    'error capacity/deployment-concurrent chatPool:P13a chatPool:P13b',
    'error capacity/pool-concurrent chatPool:P13a',
  ])
})
