import type { ChatPool } from '#core/model/entity.ts'
import type { Operation } from '#core/model/plan.ts'
import { targetCannotHoldSource } from '#core/rules/capacity/target-cannot-hold-source.ts'
import { chatServers } from '../../support/chat-servers.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const source = (concurrentUsers?: number, name = 'P10') =>
  chatPool(name, 'lync2010', concurrentUsers === undefined ? {} : { concurrentUsers })
const target = (fields: Partial<ChatPool>) => chatPool('P13', 'lync2013', fields)
const importing = (name = 'P10'): Operation => ({
  id: `op-${name}`,
  kind: 'importChatData',
  source: `chatPool:${name}`,
  target: 'chatPool:P13',
})
const step = (from: ChatPool, to: ChatPool) => planOf([from, to], { entities: [to], operations: [importing()] })

testRule(targetCannotHoldSource, {
  valid: {
    'room for both': step(source(10_000), target({ concurrentUsers: 10_000, servers: chatServers(1) })),
    'unknown servers of the target': step(source(60_000), target({})),
    'unknown users of the source': step(source(), target({ concurrentUsers: 20_000, servers: chatServers(1) })),
    'a target that counts them already': planOf(
      [source(15_000), target({ concurrentUsers: 0, servers: chatServers(1) })],
      { entities: [target({ concurrentUsers: 15_000, servers: chatServers(1) })], operations: [importing()] },
    ),
    'no import': planOf([source(50_000), target({ servers: chatServers(1) })], [target({ servers: chatServers(1) })]),
  },
  invalid: {
    'one user too many': {
      plan: step(source(10_001), target({ concurrentUsers: 10_000, servers: chatServers(1, 1) })),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13', 'chatPool:P10'],
          field: 'servers',
          message: /^With the users of P10, P13 has 20,001 concurrent users, but it takes 20,000/,
          fixes: ['Activate pc2.contoso.com'],
        },
      ],
    },
    'more than any chat pool takes': {
      plan: step(source(50_000), target({ concurrentUsers: 40_000 })),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P10'], message: /takes 80,000/, fixes: [] }],
    },
    'two sources at once': {
      plan: planOf([source(15_000), source(15_000, 'P10b'), target({ servers: chatServers(1) })], {
        entities: [target({ servers: chatServers(1) })],
        operations: [importing(), importing('P10b')],
      }),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P10', 'chatPool:P10b'], message: /30,000/ }],
    },
  },
})
