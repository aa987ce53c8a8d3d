import { expect, it } from 'vitest'
import { editStage, update } from '#core/edits/edit.ts'
import { scopesOf } from '#core/edits/edit-scopes.ts'
import { put } from '#core/model/topology.ts'
import { addIn, chatPool, planOf, pool } from '../../support/plan-builder.ts'

const [old, other] = [pool('A', 'lync2010'), pool('B', 'lync2010')]
const plan = planOf([old], [old, other], [old, other])
const rename = editStage(plan, 's1', (topology) => update(topology, 'pool:A', { name: 'C' }))

it('stages that share a table share what an edit makes of it', () => {
  const [, second, third] = rename.stages
  expect(second?.topology.pool).not.toBe(plan.stages[1]?.topology.pool)
  expect(third?.topology.pool).toBe(second?.topology.pool)
})

it('an edit that is done again for another scope comes to the same tables', () => {
  const scopes = scopesOf(plan, rename, 's1')
  expect(scopes?.plans.all.stages[2]?.topology.pool).toBe(rename.stages[2]?.topology.pool)
})

it('an add-in does not appear where its chat pool is gone', () => {
  const gc = chatPool('gc', 'lync2010')
  const added = editStage(planOf([gc], [], [gc]), 's1', (topology) => put(topology, [addIn('x', { chatPool: gc.id })]))
  expect(added.stages.map(({ topology }) => topology.addIn.size)).toEqual([1, 0, 1])
})

it('an edit of thousands comes to each stage as an edit of few does', () => {
  const count = 5_003
  const named = (name: string) => Array.from({ length: count }, (_, at) => pool(`${at}`, 'lync2010', { fqdn: name }))
  const own = pool('7', 'lync2010', { fqdn: 'its.own' })
  const before = planOf(named('old'), [...named('old').slice(0, -1), pool('more', 'lync2010')], [...named('old'), own])
  const after = editStage(before, 's1', (topology) => put(topology, named('new')))
  const fqdns = after.stages.map(({ topology }) => [...topology.pool.values()].map((one) => one.fqdn ?? ''))
  const sorted = (names: readonly string[]) => [...names].sort()
  expect(fqdns.map(sorted)).toEqual([
    Array.from({ length: count }, () => 'new'),
    sorted(['', ...Array.from({ length: count - 1 }, () => 'new')]),
    sorted(['its.own', ...Array.from({ length: count - 1 }, () => 'new')]),
  ])
})
