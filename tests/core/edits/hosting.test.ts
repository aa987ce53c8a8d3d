import { expect, it } from 'vitest'
import { convertChatPool, hostOnNewPool, keepHost } from '#core/edits/hosting.ts'
import { addOperation, isUnused } from '#core/edits/stages.ts'
import { category, chatPool, planOf, planWith, pool } from '../../support/plan-builder.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L13', forest: 'contoso.com', fqdn: 'p10.contoso.com' })
const place = { x: 10, y: 20 }

it('adds a new host for as long as the chat pool lives, in its forest', () => {
  const plan = hostOnNewPool(planOf([l13], [l13, p10], [l13]), 's2', p10)
  const pools = plan.stages.map(({ topology }) => [...topology.pool.values()].map(({ name, forest }) => [name, forest]))
  const known = ['L13', undefined]
  expect(pools).toEqual([[known], [known, ['FE-2010', 'contoso.com']], [known]])
})

it('keeps a host in the stages that need it, and in no others', () => {
  const hosted = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
  const plan = keepHost(planOf([l10, hosted], [hosted], [hosted], [l13]), hosted.id, l10)
  expect(plan.stages.map(({ topology }) => topology.pool.has('pool:L10'))).toEqual([true, true, true, false])
})

it('converts a chat pool into a new one in the same place, from the stage on', () => {
  const plan = planWith({ layout: { [p10.id]: place } }, [l13, p10], [l13, p10])
  const after = convertChatPool(plan, 's2', p10, l13)
  const ids = after.stages.map(({ topology }) => [...topology.chatPool.keys()])
  expect(ids).toEqual([['chatPool:P10'], ['chatPool:p10']])
  expect(after.stages[1]?.topology.chatPool.get('chatPool:p10')).toEqual({
    id: 'chatPool:p10',
    kind: 'chatPool',
    name: 'P10',
    generation: 'lync2013',
    hostedOn: 'pool:L13',
    forest: 'contoso.com',
  })
  expect(after.layout).toEqual({ 'chatPool:P10': place, 'chatPool:p10': place })
})

it('numbers a new operation and takes the approval of the stage', () => {
  const plan = planOf([l10], {
    entities: [l10],
    operations: [{ id: 'op-2', kind: 'removeBackCompatSite' }],
    approved: { by: 'J. Li', date: '2026-03-02' },
  })
  const stage = addOperation(plan, 's2', { kind: 'mergeLegacyTopology' }).stages[1]
  expect(stage?.operations.map(({ id, kind }) => [id, kind])).toEqual([
    ['op-2', 'removeBackCompatSite'],
    ['op-3', 'mergeLegacyTopology'],
  ])
  expect(stage).not.toHaveProperty('approved')
})

it('knows what is unused by the entities and operations that refer to it', () => {
  const backUp = { id: 'op-1', kind: 'backUp', chatPool: 'chatPool:P10' } as const
  const isFree = (plan: ReturnType<typeof planOf>) => isUnused(plan.stages, 'chatPool:P10')
  expect(isFree(planOf([l13, p10]))).toBe(true)
  expect(isFree(planOf([l13, p10], [p10, category('Ops', { chatPool: 'chatPool:P10' })]))).toBe(false)
  expect(isFree(planOf([p10], { entities: [p10], operations: [backUp] }))).toBe(false)
})
