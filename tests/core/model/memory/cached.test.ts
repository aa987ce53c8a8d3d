import { describe, expect, it, vi } from 'vitest'
import { type Cache, type Cached, cachedValue, cacheSize } from '#core/model/memory/cached.ts'
import { evaluatorOf } from '#core/model/memory/evaluate.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { type Snapshot, snapshotOf } from '#core/model/memory/snapshot.ts'
import { trackedGraph } from '#core/model/memory/tracked-graph.ts'
import { emptyTopology, put, remove } from '#core/model/topology.ts'
import { category, pool, room } from '../../../support/plan-builder.ts'

const topology = put(emptyTopology, [pool('FE', 'lync2010'), pool('BE', 'lync2010')])
const named = (name: string) => snapshotOf(put(topology, [pool('FE', 'lync2010', { name })]))

/** A computation with its cache, which counts how often it is evaluated. */
function computing<V>(compute: (graph: Graph) => V) {
  const cache: Cache<V> = { entries: [] }
  const evaluate = vi.fn((snapshot: Snapshot): Cached<V> => evaluatorOf(snapshot, trackedGraph)(compute))
  const valueIn = (snapshot: Snapshot, keeping?: Parameters<typeof cachedValue>[3]) =>
    cachedValue(cache, snapshot, () => evaluate(snapshot), keeping)
  return { cache, evaluate, valueIn }
}

const nameOfFe = (graph: Graph) => graph.get('pool', 'pool:FE')?.name

describe('a cached value', () => {
  it('is evaluated where there is none yet', () => {
    const { evaluate, valueIn } = computing(nameOfFe)
    expect(valueIn(named('One'))).toBe('One')
    expect(evaluate).toHaveBeenCalledTimes(1)
  })

  it('is given again where all that it depends on is the same, whatever else is not', () => {
    const { evaluate, valueIn } = computing(nameOfFe)
    valueIn(snapshotOf(topology))
    valueIn(snapshotOf(put(topology, [room('R'), pool('BE', 'lync2010', { name: 'Other' })])))
    expect(evaluate).toHaveBeenCalledTimes(1)
  })

  it('is evaluated anew where a dependency is replaced, is gone or comes', () => {
    const { evaluate, valueIn } = computing(nameOfFe)
    expect(valueIn(snapshotOf(topology))).toBe('FE')
    expect(valueIn(named('Two'))).toBe('Two')
    expect(valueIn(snapshotOf(remove(topology, ['pool:FE'])))).toBeUndefined()
    expect(evaluate).toHaveBeenCalledTimes(3)
    expect(valueIn(snapshotOf(topology))).toBe('FE')
    expect(evaluate).toHaveBeenCalledTimes(3)
  })

  it('that depends on nothing is evaluated once', () => {
    const { evaluate, valueIn } = computing(() => 42)
    expect([valueIn(snapshotOf(topology)), valueIn(snapshotOf(emptyTopology))]).toEqual([42, 42])
    expect(evaluate).toHaveBeenCalledTimes(1)
  })

  const rooms = put(topology, [category('C'), room('R', { category: 'category:C' }), room('S')])
  it.each([
    ['all of a kind', (graph: Graph) => graph.all('room').length, room('T')],
    ['who refers to something', (graph: Graph) => graph.referrers('room', 'category:C').length, room('R')],
    ['what an id names', (graph: Graph) => graph.find('room:R'), room('R', { name: 'Else' })],
  ])('depends on %s', (_, compute, edit) => {
    const { evaluate, valueIn } = computing<unknown>(compute)
    valueIn(snapshotOf(rooms))
    valueIn(snapshotOf(put(rooms, [pool('Further', 'lync2010')])))
    expect(evaluate).toHaveBeenCalledTimes(1)
    const edited = snapshotOf(put(rooms, [edit]))
    expect(valueIn(edited)).toBe(computing<unknown>(compute).valueIn(edited))
    expect(evaluate).toHaveBeenCalledTimes(2)
  })
})

describe('a cache', () => {
  it('holds the newest first, and drops the one that was not asked for longest', () => {
    const { cache, evaluate, valueIn } = computing(nameOfFe)
    const all = Array.from({ length: cacheSize }, (_, at) => named(`Name ${at}`))
    for (const snapshot of [...all, all[0]!, named('Further')]) valueIn(snapshot)
    expect(cache.entries.slice(0, 2).map(({ value }) => value)).toEqual(['Further', 'Name 0'])
    expect(cache.entries.map(({ value }) => value)).not.toContain('Name 1')
    expect(evaluate).toHaveBeenCalledTimes(cacheSize + 1)
  })

  it('holds a bounded number of values', () => {
    const { cache, valueIn } = computing(nameOfFe)
    for (let at = 0; at < cacheSize + 5; at++) valueIn(named(`Name ${at}`))
    expect(cache.entries).toHaveLength(cacheSize)
    expect(cache.entries[0]?.value).toBe(`Name ${cacheSize + 4}`)
  })

  it('gives values for a speculative snapshot, and is the same after it', () => {
    const { cache, evaluate, valueIn } = computing(nameOfFe)
    const [one, two] = [named('One'), named('Two')]
    valueIn(one)
    valueIn(two)
    const { entries } = cache
    expect(valueIn(one, { speculative: true })).toBe('One')
    expect(evaluate).toHaveBeenCalledTimes(2)
    expect(valueIn(named('Three'), { speculative: true })).toBe('Three')
    expect(cache.entries).toBe(entries)
  })

  it('is left as it was by an evaluation that crashes', () => {
    const { cache, valueIn } = computing((graph: Graph) => {
      if (graph.get('pool', 'pool:FE')?.name === 'Bad') throw new Error('Broken.')
      return 'fine'
    })
    valueIn(named('Good'))
    const { entries } = cache
    expect(() => valueIn(named('Bad'))).toThrow('Broken.')
    expect(cache.entries).toBe(entries)
  })
})
