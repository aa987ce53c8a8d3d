import { expect, it } from 'vitest'
import { fixesOf, found } from '../support/found.ts'
import { category, chatPool, planOf, pool, room } from '../support/plan-builder.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13E', 'lync2013', { edition: 'enterprise' }),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L13E' }),
]
const content = [category('Ops', { chatPool: 'chatPool:P10' }), room('War room', { category: 'category:Ops' })]
const mismatch = 'error hosting/generation-mismatch chatPool:P10 pool:L13E'
const tools = 'info coexistence/use-2013-tools pool:L10'

it('says that a Lync 2010 chat pool cannot be hosted on a Lync 2013 pool, and nothing else', () => {
  expect(found(planOf(estate))).toEqual([mismatch, tools])
  expect(found(planOf([...estate, ...content]))).toEqual([mismatch, tools])
})

it('offers the right host first, and leaves one note after that', () => {
  const plan = planOf(estate)
  const fixes = fixesOf(plan, 'hosting/generation-mismatch')
  expect(fixes.map(({ title }) => title)).toEqual([
    'Host P10 on L10',
    'Make P10 a Lync 2013 Persistent Chat pool on L13E',
  ])
  expect(fixes.map(({ apply }) => found(apply(plan), 'error', 'warning'))).toEqual([[], []])
  expect(found(fixes[0]!.apply(plan))).toEqual([tools])
})

it('offers no conversion where the chat pool holds rooms, because that takes an import', () => {
  const fixes = fixesOf(planOf([...estate, ...content]), 'hosting/generation-mismatch')
  expect(fixes.map(({ title }) => title)).toEqual(['Host P10 on L10'])
})
