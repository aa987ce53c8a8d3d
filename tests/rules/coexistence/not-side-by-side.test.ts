import { expect, it } from 'vitest'
import { replaceSideBySide } from '#core/edits/replace.ts'
import { notSideBySide } from '#core/rules/coexistence/not-side-by-side.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const ann = users('Ann', { homedOn: 'pool:L10' })
const ops = category('Ops', { chatPool: 'chatPool:P10' })
const hosted = { hostedOn: 'pool:L10' } as const

testRule(notSideBySide, {
  valid: {
    'side by side': planOf([pool('L10', 'lync2010')], [pool('L10', 'lync2010'), pool('L13', 'lync2013')]),
    'one in the place of the other': planOf([pool('L10', 'lync2010')], [pool('L13', 'lync2013')]),
    'a pool that is renamed': planOf(
      [pool('L10', 'lync2010')],
      [{ ...pool('L13', 'lync2010'), id: 'pool:L10' as const }],
    ),
  },
  invalid: {
    'a pool': {
      plan: planOf([pool('L10', 'lync2010'), ann], [pool('L10', 'lync2013', { forest: 'contoso.com' }), ann]),
      findings: [
        { stage: 's2', entities: ['pool:L10'], field: 'generation', fixes: ['Replace L10 by a new Lync 2013 pool'] },
      ],
    },
    'a pool and the chat pool on it are two findings': {
      plan: planOf(
        [pool('L10', 'lync2010'), chatPool('P10', 'lync2010', hosted), ops],
        [pool('L10', 'lync2013'), chatPool('P10', 'lync2013', hosted), ops],
      ),
      findings: [
        { entities: ['chatPool:P10'], fixes: [] },
        { entities: ['pool:L10'], fixes: ['Replace L10 by a new Lync 2013 pool'] },
      ],
    },
    'a chat pool whose new host is deployed before': {
      plan: planOf(
        [pool('L10', 'lync2010'), chatPool('P10', 'lync2010', hosted), ops],
        [pool('L13', 'lync2013'), chatPool('P10', 'lync2013', { hostedOn: 'pool:L13' }), ops],
      ),
      findings: [{ entities: ['chatPool:P10'], fixes: ['Replace P10 by a new Lync 2013 Persistent Chat pool'] }],
    },
    backwards: {
      plan: planOf([pool('L', 'lync2013')], { entities: [pool('L', 'lync2010')], interim: true }),
      findings: [{ entities: ['pool:L'], message: /^L changes from Lync 2013 to Lync 2010 in place\./, fixes: [] }],
    },
  },
})

it('replaces a chat pool by a new one, to which all point that pointed to the old one, and imports its content', () => {
  const inEach = [
    pool('L13', 'lync2013'),
    ops,
    room('War room', { category: 'category:Ops' }),
    client('ann', 'groupChat2010', undefined, ['chatPool:P10']),
  ]
  const upgraded = chatPool('P10', 'lync2013', { hostedOn: 'pool:L13', fqdn: 'p10.contoso.com', concurrentUsers: 9 })
  const plan = planOf([chatPool('P10', 'lync2010'), ...inEach], [upgraded, ...inEach], [upgraded, ...inEach])
  const after = replaceSideBySide(plan, 's2', upgraded)

  expect(after.stages[0]).toBe(plan.stages[0])
  expect(after.stages[1]?.name).toBe('PChat deployed')
  expect([...after.stages[1]!.topology.chatPool.keys()]).toEqual(['chatPool:P10', 'chatPool:pchat'])
  expect(after.stages[2]?.operations).toEqual([
    { id: 'op-1', kind: 'backUp', chatPool: 'chatPool:P10' },
    { id: 'op-2', kind: 'stopServices', chatPool: 'chatPool:P10' },
    { id: 'op-3', kind: 'stopServices', chatPool: 'chatPool:pchat' },
    { id: 'op-4', kind: 'importChatData', source: 'chatPool:P10', target: 'chatPool:pchat' },
  ])
  for (const { topology } of after.stages.slice(2)) {
    expect([...topology.chatPool.values()]).toEqual([
      {
        id: 'chatPool:pchat',
        kind: 'chatPool',
        name: 'PChat',
        generation: 'lync2013',
        hostedOn: 'pool:L13',
        concurrentUsers: 9,
      },
    ])
    expect(topology.category.get('category:Ops')?.chatPool).toBe('chatPool:pchat')
    expect(topology.client.get('client:ann')?.connectsTo).toEqual(['chatPool:pchat'])
    expect(topology.room).toBe(plan.stages[1]?.topology.room)
  }
})
