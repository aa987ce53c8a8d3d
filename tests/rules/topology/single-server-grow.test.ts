import { expect, it } from 'vitest'
import type { ChatPool } from '#core/model/entity.ts'
import { singleServerGrow } from '#core/rules/topology/single-server-grow.ts'
import { unmarkedServers } from '../../support/chat-servers.ts'
import { found } from '../../support/found.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const chat = (poolType: ChatPool['poolType'], servers: number, fields: Partial<ChatPool> = {}) =>
  chatPool('P13', 'lync2013', { ...(poolType && { poolType }), servers: unmarkedServers(servers), ...fields })

testRule(singleServerGrow, {
  valid: {
    'a pool for multiple computers grows': planOf([chat('multiComputer', 1)], [chat('multiComputer', 3)]),
    'an unknown type': planOf([chat(undefined, 1)], [chat(undefined, 2)]),
    'it stays one server': planOf([chat('singleComputer', 1)], [chat('singleComputer', 1)]),
    'it had more before': planOf([chat('singleComputer', 2)], [chat('singleComputer', 3)]),
    'it is new': planOf([], [chat('singleComputer', 2)]),
  },
  invalid: {
    'a second server': {
      plan: planOf([chat('singleComputer', 1)], [chat('singleComputer', 2)]),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13'],
          field: 'poolType',
          message: /gets 2 servers here/,
          fixes: ['Create P13 for multiple computers from the start'],
        },
      ],
    },
    'changing the type with it': {
      plan: planOf([chat('singleComputer', 1)], [chat('multiComputer', 2)]),
      findings: [{ stage: 's2', entities: ['chatPool:P13'] }],
    },
    'the fix opens a local file store again': {
      plan: planOf(
        [chat('singleComputer', 1, { fileStore: 'C:\\files' })],
        [chat('singleComputer', 2, { fileStore: 'C:\\files' })],
      ),
      findings: [{ stage: 's2', entities: ['chatPool:P13'] }],
    },
  },
})

it('is the one finding in its stage', () => {
  const l13 = pool('L13', 'lync2013')
  const host = { hostedOn: l13.id } as const
  const plan = planOf([l13, chat('singleComputer', 1, host)], [l13, chat('singleComputer', 2, host)])
  expect(found(plan, 'error')).toEqual(['error topology/single-server-grow chatPool:P13'])
})
