import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentByName } from '#core/domain/migration/content-names.ts'
import { type EntityOf, kinds } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { referrersBy } from '#core/model/memory/referrers.ts'
import { type Index, indexOn } from '#core/model/memory/table-index.ts'
import { emptyTopology, put, remove, type Topology } from '#core/model/topology.ts'
import { arbitraryStep, arbitraryTopology } from '../../../support/arbitrary-plan.ts'
import { room } from '../../../support/plan-builder.ts'

const membersOf = ({ members = [] }: EntityOf<'room'>) => members

/** Everything that an index tells of a table. */
const all = (index: Index<'room'>, { room }: Topology) => ({
  lists: index.keys(room).map((key) => [key, index.find(room, key)]),
  alike: index.alike(room),
})

it('tells after any edits what a fresh one tells', () => {
  fc.assert(
    fc.property(arbitraryTopology, fc.array(arbitraryStep, { maxLength: 8 }), (first, steps) => {
      const kept = indexOn('room', membersOf)
      let topology = first
      for (const step of steps) {
        topology = step(topology)
        expect(all(kept, topology)).toEqual(all(indexOn('room', membersOf), topology))
      }
    }),
    { seed: 2013 },
  )
})

/** More of them than one page, or one part of a list, holds. */
const many = Array.from({ length: 300 }, (_, at) => room(String(at), { members: [`users:${at % 3}`], name: `N${at}` }))
const renamed = fc.tuple(fc.nat(299), fc.nat(40), fc.uniqueArray(fc.nat(9), { maxLength: 3 }))

it('tells so of many rooms and over long work, too', () => {
  const keysOf = ({ members = [], name }: EntityOf<'room'>) => [...members, name]
  fc.assert(
    fc.property(fc.array(renamed, { minLength: 20, maxLength: 60 }), (edits) => {
      const kept = indexOn('room', keysOf)
      let topology = put(emptyTopology, many)
      for (const [at, name, members] of edits) {
        all(kept, topology)
        const next = { ...many[at]!, name: `N${name}`, members: members.map((one) => `users:${one}`) }
        topology = name === 0 ? remove(topology, [next.id]) : put(topology, [next])
      }
      expect(all(kept, topology)).toEqual(all(indexOn('room', keysOf), topology))
    }),
    { seed: 2013, numRuns: 20 },
  )
})

it('finds exactly those that have the key, in the order of ids', () => {
  fc.assert(
    fc.property(arbitraryTopology, (topology) => {
      for (const kind of kinds) {
        const index = referrersBy(kind)
        const found = index.keys(topology[kind]).map((key) => index.find(topology[kind], key))
        for (const list of found) expect(list.map(({ id }) => id)).toEqual(list.map(({ id }) => id).toSorted())
        expect(new Set(found.flat()).size).toBeLessThanOrEqual(topology[kind].size)
      }
    }),
    { seed: 2013 },
  )
})

const rooms = ['a', 'b', 'c'].map((id) => room(id, { name: id === 'c' ? 'Other' : 'Desk', category: 'category:x' }))
const topology = put(emptyTopology, rooms)

it('gives the same list again where nothing in it became another', () => {
  const edited = put(topology, [{ ...rooms[2]!, name: 'Third' }])
  const [before, after] = [graphOf(topology), graphOf(edited)]
  expect(after.having(contentByName.room, 'desk')).toBe(before.having(contentByName.room, 'desk'))
  expect(after.referrers('room', 'category:x', 'category')).not.toBe(before.referrers('room', 'category:x', 'category'))
})

it('tells who is alike', () => {
  expect(graphOf(topology).alike(contentByName.room)).toEqual([[rooms[0], rooms[1]]])
})
