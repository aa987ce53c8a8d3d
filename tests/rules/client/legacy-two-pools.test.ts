import type { Entity } from '#core/model/entity.ts'
import { legacyTwoPools } from '#core/rules/client/legacy-two-pools.ts'
import { chatPool, client, planOf, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [chatPool('P10', 'lync2010'), chatPool('P13', 'lync2013'), users('Ann')]
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(legacyTwoPools, {
  valid: {
    'one target': plan(client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10'])),
    'the same target twice': plan(client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10', 'chatPool:P10'])),
    'a second target that is not there': plan(
      client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10', 'chatPool:gone']),
    ),
    'a Lync 2013 client': plan(client('a', 'lync2013', 'users:Ann', ['chatPool:P10', 'chatPool:P13'])),
    'two clients with a target each': plan(
      client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
      client('b', 'groupChat2010', 'users:Ann', ['chatPool:P13']),
    ),
  },
  invalid: {
    'two targets': {
      plan: plan(client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10', 'chatPool:P13'])),
      findings: [
        {
          entities: ['client:a', 'chatPool:P10', 'chatPool:P13'],
          related: ['users:Ann'],
          field: 'connectsTo',
          broken: [
            ['client:a', 'connectsTo', 'chatPool:P10'],
            ['client:a', 'connectsTo', 'chatPool:P13'],
          ],
          fixes: ['Connect only to P10', 'Connect only to P13'],
        },
      ],
    },
    'without users': {
      plan: plan(client('a', 'groupChat2007r2', undefined, ['chatPool:P13', 'chatPool:P10'])),
      findings: [{ entities: ['client:a', 'chatPool:P13', 'chatPool:P10'], related: [] }],
    },
  },
})
