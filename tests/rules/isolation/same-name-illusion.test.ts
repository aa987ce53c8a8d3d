import { sameNameIllusion } from '#core/rules/isolation/same-name-illusion.ts'
import { importing, withIds } from '../../support/migration.ts'
import { category, chatPool, planOf, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [chatPool('A', 'lync2010'), chatPool('B', 'lync2013'), chatPool('C', 'lync2013')]
const after = [chatPool('A', 'lync2010', { state: 'stopped' }), ...pools.slice(1)]
const imported = withIds([importing({ source: 'chatPool:A', target: 'chatPool:B' })])
const [inA, inB] = [room('One', { chatPool: 'chatPool:A' }), room('ONE', { chatPool: 'chatPool:B' })]

testRule(sameNameIllusion, {
  valid: {
    'different names': planOf([
      ...pools,
      room('One', { chatPool: 'chatPool:A' }),
      room('Two', { chatPool: 'chatPool:B' }),
    ]),
    'one name on one chat pool': planOf([
      ...pools,
      room('One', { chatPool: 'chatPool:A' }),
      room('ONE', { chatPool: 'chatPool:A' }),
    ]),
    'a room and a category': planOf([
      ...pools,
      room('One', { chatPool: 'chatPool:A' }),
      category('One', { chatPool: 'chatPool:B' }),
    ]),
    'what was imported from a chat pool that stands still since': planOf(
      [...pools, inA],
      { entities: [...after, inA, inB], operations: imported },
      [...after, inA, inB],
    ),
    'what was imported from a chat pool that runs on': planOf([...pools, inA], {
      entities: [...pools, inA, inB],
      operations: imported,
    }),
    'a room of no chat pool': planOf([...pools, room('One', { chatPool: 'chatPool:A' }), room('ONE')]),
  },
  invalid: {
    'rooms and categories of two chat pools are gathered': {
      plan: planOf([
        ...pools,
        category('Ops', { chatPool: 'chatPool:A' }),
        category('ops', { chatPool: 'chatPool:B' }),
        room('One', { category: 'category:Ops' }),
        room('ONE', { category: 'category:ops' }),
      ]),
      findings: [
        {
          entities: ['chatPool:A', 'chatPool:B'],
          related: ['category:Ops', 'category:ops', 'room:One', 'room:ONE'],
          severity: 'info',
        },
      ],
    },
    'what an import overwrites was another one until then': {
      plan: planOf([...pools, inA, inB], { entities: [...after, inA, inB], operations: imported }),
      findings: [{ stage: 's1', entities: ['chatPool:A', 'chatPool:B'] }],
    },
    'what an import leaves behind': {
      plan: planOf([...pools, { ...inA, disabled: true }, inB], {
        entities: [...after, { ...inA, disabled: true }, inB],
        operations: imported,
      }),
      findings: [
        { stage: 's1', entities: ['chatPool:A', 'chatPool:B'] },
        { stage: 's2', entities: ['chatPool:A', 'chatPool:B'], related: ['room:One', 'room:ONE'] },
      ],
    },
    'a name on three chat pools': {
      plan: planOf([
        ...pools,
        room('One', { chatPool: 'chatPool:A' }),
        room('one', { chatPool: 'chatPool:B' }),
        room('ONE', { chatPool: 'chatPool:C' }),
      ]),
      findings: [{ entities: ['chatPool:A', 'chatPool:B'] }, { entities: ['chatPool:A', 'chatPool:C'] }],
    },
  },
})
