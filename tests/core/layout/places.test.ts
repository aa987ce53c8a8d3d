import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editStage } from '#core/edits/edit.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { overlap } from '#core/layout/box.ts'
import { type Entity, generations } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { put } from '#core/model/topology.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { category, chatPool, client, planOf, policy, pool, room, site, users } from '../../support/plan-builder.ts'

const estate = [
  site('S'),
  site('Empty'),
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  pool('M13', 'lync2013', { site: 'site:S' }),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('GC 2', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('Wrong', 'ocs2007r2', { hostedOn: 'pool:L13' }),
  category('A', { chatPool: 'chatPool:GC' }),
  ...Array.from({ length: 9 }, (_, at) => room(`R${at}`, { category: 'category:A' })),
  room('Stray'),
  users('U', { homedOn: 'pool:L10' }),
  users('V'),
  client('K', 'groupChat2010', 'users:U'),
  client('M', 'groupChat2010', 'users:U'),
  policy('G', 'global', true),
]

const drawn = (plan: Plan, stage = 0) =>
  diagramOf({ graph: graphOf(plan.stages[stage]!.topology), layout: plan.layout, findings: [] })

function expectApart(plan: Plan, stage = 0): void {
  const { nodes, islands, sites } = drawn(plan, stage)
  const alone = [...nodes, ...sites.filter(({ isEmpty }) => isEmpty)]
  for (const shapes of [alone, islands]) {
    for (const [at, one] of shapes.entries()) {
      for (const other of shapes.slice(at + 1)) expect(overlap(one, other), JSON.stringify([one, other])).toBe(false)
    }
  }
}

it('arranges a plan without a layout by generation, nothing on anything else', () => {
  const plan = withPlaces(planOf(estate))
  expectApart(plan)
  const at = plan.layout
  expect(at['chatPool:Wrong']!.x).toBeLessThan(at['pool:L10']!.x)
  expect(at['pool:L10']!.x).toBeLessThan(at['pool:L13']!.x)
  expect(at['chatPool:GC']!.y).toBeGreaterThan(at['pool:L10']!.y + 56)
  expect(at['client:K']).toBeUndefined()
  expect(at['users:U']!.y).toBeGreaterThan(at['chatPool:GC 2']!.y + 56)
})

it('gives the same places again, and the same plan where none is missing', () => {
  const plan = withPlaces(planOf(estate))
  expect(withPlaces(planOf(estate)).layout).toEqual(plan.layout)
  expect(withPlaces(plan)).toBe(plan)
})

it('places what only a later stage has', () => {
  const plan = withPlaces(planOf(estate.slice(0, 6), estate))
  expect(plan.layout['chatPool:PC']).toBeDefined()
  expectApart(plan, 1)
})

it('puts a new chat pool below its host and leaves the others where they are', () => {
  const before = withPlaces(planOf([pool('L', 'lync2013'), pool('M', 'lync2013')]))
  const added = editStage(before, 's1', (topology) =>
    put(topology, [chatPool('P', 'lync2013', { hostedOn: 'pool:M' })]),
  )
  const after = withPlaces(added)
  expect(after.layout).toMatchObject(before.layout)
  expect(Math.abs(after.layout['chatPool:P']!.x - before.layout['pool:M']!.x)).toBeLessThan(60)
  expect(after.layout['chatPool:P']!.y).toBeGreaterThan(before.layout['pool:M']!.y)
})

it('never puts anything on something else, in whatever order it comes', () => {
  const entity = fc.oneof(
    fc.nat(30).chain((n) => fc.constantFrom(...generations).map((of): Entity => pool(`L${n % 6}`, of))),
    fc
      .tuple(fc.nat(30), fc.nat(5), fc.constantFrom(...generations))
      .map(([n, host, of]): Entity => chatPool(`P${n}`, of, { hostedOn: `pool:L${host}` })),
    fc.tuple(fc.nat(30), fc.nat(5)).map(([n, home]): Entity => users(`U${n}`, { homedOn: `pool:L${home}` })),
    fc.tuple(fc.nat(30), fc.nat(30)).map(([n, of]): Entity => client(`K${n}`, 'lync2013', `users:U${of}`)),
    fc.nat(9).map((n): Entity => category(`C${n}`)),
  )
  fc.assert(
    fc.property(fc.array(entity, { maxLength: 20 }), fc.array(entity, { maxLength: 20 }), (first, second) => {
      const plan = withPlaces(planOf(first))
      const known = new Set(first.map(({ id }) => id))
      const fresh = second.filter(({ id }) => !known.has(id))
      const after = withPlaces(editStage(plan, 's1', (topology) => put(topology, fresh)))
      expectApart(plan)
      expectApart(after)
      expect(after.layout).toMatchObject(plan.layout)
    }),
    { numRuns: 60 },
  )
})
