import { expect, it } from 'vitest'
import type { ChatPool } from '#core/model/entity.ts'
import { singleTypeManyServers } from '#core/rules/topology/single-type-many-servers.ts'
import { unmarkedServers } from '../../support/chat-servers.ts'
import { found } from '../../support/found.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', fields)])

testRule(singleTypeManyServers, {
  valid: {
    'one server': of({ poolType: 'singleComputer', servers: unmarkedServers(1) }),
    'several servers of a pool for them': of({ poolType: 'multiComputer', servers: unmarkedServers(4) }),
    'an unknown type': of({ servers: unmarkedServers(4) }),
    'unknown servers': of({ poolType: 'singleComputer' }),
    'a Group Chat pool': planOf([
      chatPool('P10', 'lync2010', { poolType: 'singleComputer', servers: unmarkedServers(2) }),
    ]),
  },
  invalid: {
    'two servers': {
      plan: of({ poolType: 'singleComputer', servers: unmarkedServers(2) }),
      findings: [{ entities: ['chatPool:P13'], field: 'poolType', fixes: ['Create P13 for multiple computers'] }],
    },
  },
})

it('leaves a Standard Edition server to its own rule', () => {
  const plan = planOf([
    pool('L13S', 'lync2013', { edition: 'standard' }),
    chatPool('P13', 'lync2013', {
      hostedOn: 'pool:L13S',
      collocation: 'standardEdition',
      poolType: 'singleComputer',
      servers: unmarkedServers(2),
    }),
  ])
  expect(found(plan, 'error')).toEqual(['error hosting/standard-edition-not-ha chatPool:P13'])
})
