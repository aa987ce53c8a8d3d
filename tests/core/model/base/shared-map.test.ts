import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alignedWith,
  differences,
  emptyMap,
  keysCome,
  type SharedMap,
  sharesMost,
  withEntries,
} from '#core/model/base/shared-map.ts'

const seed = 2013
const key = fc.nat(400).map((number) => `k${number}`)
/** Small numbers are values; 0 leaves the key out. */
const edit = fc.array(fc.tuple(key, fc.nat(3)), { maxLength: 150 })
const edits = fc.array(edit, { maxLength: 12 })

type Edit = readonly (readonly [string, number])[]

const applied = (map: SharedMap<string, number>, entries: Edit): SharedMap<string, number> =>
  withEntries(
    map,
    entries.map(([k, value]) => [k, value || undefined]),
  )

function model(all: readonly Edit[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  for (const [k, value] of all.flat()) {
    if (value === 0) map.delete(k)
    else map.set(k, value)
  }
  return map
}

describe('a shared map', () => {
  it('holds what a map would hold, in the order of its keys', () => {
    fc.assert(
      fc.property(edits, key, (all, asked) => {
        const map = all.reduce(applied, emptyMap)
        const expected = model(all)
        expect([...map]).toEqual([...expected].sort(([a], [b]) => (a < b ? -1 : 1)))
        expect([...map.keys()]).toEqual([...map].map(([k]) => k))
        expect([...map.values()]).toEqual([...map].map(([, value]) => value))
        expect(map.size).toBe(expected.size)
        expect([map.get(asked), map.has(asked)]).toEqual([expected.get(asked), expected.has(asked)])
      }),
      { seed },
    )
  })

  it('takes what comes in order as it takes anything else, with what is left out or comes again', () => {
    const long = Array.from({ length: 300 }, (_, at): readonly [string, number] => [
      `k${String(at).padStart(3, '0')}`,
      1,
    ])
    expect([...applied(emptyMap, long)]).toEqual(long)
    expect([...applied(emptyMap, [...long, ['k001', 2], ['k002', 0]])]).toEqual(
      long.filter(([k]) => k !== 'k002').map(([k, value]) => [k, k === 'k001' ? 2 : value]),
    )
    expect(applied(emptyMap, [['k1', 0]])).toBe(emptyMap)
  })

  it('is the same map when it is aligned with another, whose pages it then shares', () => {
    fc.assert(
      fc.property(edits, edits, (all, more) => {
        const [one, other] = [all.reduce(applied, emptyMap), more.reduce(applied, emptyMap)]
        expect([...alignedWith(one, other)]).toEqual([...one])
      }),
      { seed },
    )
    const long = Array.from({ length: 400 }, (_, at): readonly [string, number] => [`k${at}`, 1])
    const [alone, apart] = [applied(emptyMap, long), applied(applied(emptyMap, [['k0', 1]]), long)]
    expect(sharesMost(alone, apart)).toBe(false)
    expect(alignedWith(apart, alone).pages).toEqual(alone.pages)
    expect(sharesMost(alone, alignedWith(applied(apart, [['k7', 2]]), alone))).toBe(true)
  })

  it('stays as it was when it is edited', () => {
    fc.assert(
      fc.property(edits, edit, (all, last) => {
        const map = all.reduce(applied, emptyMap)
        const before = [...map]
        applied(map, last)
        expect([...map]).toEqual(before)
      }),
      { seed },
    )
  })

  it('tells exactly where another one differs', () => {
    fc.assert(
      fc.property(edits, edits, (all, more) => {
        const before = all.reduce(applied, emptyMap)
        const after = more.reduce(applied, before)
        const entries = differences(before, after).map(([k, , is]) => [k, is] as const)
        expect([...withEntries(before, entries)]).toEqual([...after])
        expect(differences(before, after).every(([k, was, is]) => before.get(k) === was && after.get(k) === is)).toBe(
          true,
        )
        expect(differences(before, after).every(([, was, is]) => was !== is)).toBe(true)
      }),
      { seed },
    )
  })

  it('is the same one when nothing becomes another', () => {
    const map = applied(emptyMap, [['a', 1]])
    expect(applied(map, [['a', 1]])).toBe(map)
    expect(applied(map, [['b', 0]])).toBe(map)
  })

  it('shares what an edit does not touch', () => {
    const large = applied(
      emptyMap,
      Array.from({ length: 10_000 }, (_, at) => [`k${at}`, 1] as const),
    )
    const edited = applied(large, [['k5000', 2]])
    const own = edited.pages.filter((page) => !large.pages.includes(page))
    expect(own).toHaveLength(1)
    expect(own[0]?.size).toBeLessThanOrEqual(64)
  })
})

it('tells what has come or has become another, one after the other', () => {
  fc.assert(
    fc.property(edits, edits, (all, more) => {
      const before = all.reduce(applied, emptyMap)
      const after = more.reduce(applied, before)
      const come = differences(before, after).flatMap(([k, , is]) => (is === undefined ? [] : k))
      expect([...keysCome(before, after)].sort()).toEqual(come.sort())
      expect([...keysCome(before, after)]).toEqual([...keysCome(before, after)].sort())
    }),
    { seed },
  )
})
