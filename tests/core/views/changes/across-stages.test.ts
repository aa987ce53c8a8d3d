import { expect, it } from 'vitest'
import type { EntityId } from '#core/model/entity.ts'
import type { Operation } from '#core/model/plan.ts'
import { acrossStages } from '#core/views/changes/across-stages.ts'
import { category, chatPool, planOf, pool, room } from '../../../support/plan-builder.ts'

const [l10, l13] = [pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const on = (host?: 'pool:L10' | 'pool:L13') => chatPool('P10', 'lync2010', host && { hostedOn: host })

it('tells of each stage whether an entity is there, and what changed on the way', () => {
  const plan = planOf([l10], [l10, on('pool:L10')], [l10, l13, on('pool:L10')], [l13, on('pool:L13')], [l13], [l13])
  expect(acrossStages(plan, 'chatPool:P10')).toEqual([
    { stage: 's1', state: 'absent', texts: [] },
    { stage: 's2', state: 'added', texts: ['Lync 2010 Group Chat pool P10 is added'] },
    { stage: 's3', state: 'there', texts: [] },
    { stage: 's4', state: 'rehosted', texts: ['P10 moves from L10 to L13'] },
    { stage: 's5', state: 'gone', texts: ['Lync 2010 Group Chat pool P10 is removed'] },
    { stage: 's6', state: 'absent', texts: [] },
  ])
})

it.each([
  ['importChatData', 'lync2010', 'lync2013', 'migrated', 'moves into P2'],
  ['upgradeGroupChat', 'ocs2007r2', 'lync2010', 'upgraded', 'is upgraded into P2'],
  [undefined, 'lync2010', 'lync2013', 'relocated', 'moves from P1 into P2'],
] as const)('tells of content that changes its chat pool as the changes do: by %s', (kind, from, to, state, words) => {
  const pools = [chatPool('P1', from), chatPool('P2', to)]
  const content = (on: 'P1' | 'P2') => [
    category('Desk', { chatPool: `chatPool:${on}` }),
    room('Spot', { category: 'category:Desk', description: on === 'P1' ? 'Old' : 'New' }),
    room('Rates', { category: 'category:Desk' }),
  ]
  const operations: Operation[] = kind ? [{ id: 'op', kind, source: 'chatPool:P1', target: 'chatPool:P2' }] : []
  const plan = planOf([...pools, ...content('P1')], { entities: [...pools, ...content('P2')], operations })
  const last = (id: EntityId) => acrossStages(plan, id)[1]
  expect(last('category:Desk')).toEqual({ stage: 's2', state, texts: [`Category Desk ${words}`] })
  expect(last('room:Rates')).toEqual({ stage: 's2', state, texts: [`Room Rates ${words}`] })
  expect(last('room:Spot')?.state).toBe(state)
  expect(last('room:Spot')?.texts).toEqual([`Room Spot ${words}`, 'Room Spot: description from Old to New'])
})
