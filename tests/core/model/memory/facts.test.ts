import { describe, expect, it, vi } from 'vitest'
import type { Category } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import { fact } from '#core/model/memory/facts.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { category, chatPool, room } from '../../../support/plan-builder.ts'

const [desks, other] = [category('Desks', { chatPool: 'chatPool:GC' }), category('Other')]
const topology = put(emptyTopology, [
  chatPool('GC', 'lync2010'),
  desks,
  other,
  room('a', { category: desks.id }),
  room('b', { category: other.id }),
])

const namesIn = (graph: Graph, { id }: Category) => graph.referrers('room', id, 'category').map(({ name }) => name)

describe('a fact', () => {
  it('is asked once for as long as what it read is the same', () => {
    const derive = vi.fn(namesIn)
    const names = fact(derive)
    expect(names(graphOf(topology), desks)).toEqual(['a'])
    const elsewhere = put(topology, [room('c', { category: other.id }), chatPool('PChat', 'lync2013')])
    expect(names(graphOf(elsewhere), desks)).toEqual(['a'])
    expect(derive).toHaveBeenCalledTimes(1)
    const here = put(topology, [room('c', { category: desks.id })])
    expect(names(graphOf(here), desks)).toEqual(['a', 'c'])
    expect(names(graphOf(topology), desks)).toEqual(['a'])
    expect(derive).toHaveBeenCalledTimes(2)
  })

  it('gives the same list where the same comes out of something else', () => {
    const names = fact(namesIn)
    const before = names(graphOf(topology), desks)
    const touched = put(topology, [room('a', { category: desks.id, description: 'The first one' })])
    expect(names(graphOf(touched), desks)).toBe(before)
  })

  it('is asked again when a fact that it depends on comes out differently', () => {
    const names = fact(namesIn)
    const derive = vi.fn((graph: Graph, of: Category) => names(graph, of).length)
    const count = fact(derive)
    expect(count(graphOf(topology), desks)).toBe(1)
    count(graphOf(put(topology, [room('a', { category: desks.id, description: 'The first one' })])), desks)
    expect(derive).toHaveBeenCalledTimes(1)
    expect(count(graphOf(put(topology, [room('c', { category: desks.id })])), desks)).toBe(2)
    expect(derive).toHaveBeenCalledTimes(2)
  })

  it('is not compared again with a topology of which it has been found true', () => {
    const read = vi.fn()
    const watched = new Proxy(topology, {
      get: (target, kind) => {
        read(kind)
        return Reflect.get(target, kind)
      },
    })
    const names = fact(namesIn)
    expect(names(graphOf(watched), desks)).toEqual(['a'])
    read.mockClear()
    expect(names(graphOf(watched), desks)).toEqual(['a'])
    expect(read).not.toHaveBeenCalled()
    names(graphOf(topology), desks)
    expect(names(graphOf(watched), desks)).toEqual(['a'])
    expect(read).toHaveBeenCalled()
  })

  it('about all of a kind is asked again when any of them becomes another', () => {
    const derive = vi.fn((graph: Graph) => graph.all('room').map(({ name }) => name))
    const names = derivedFrom('room', derive)
    expect(names(graphOf(topology))).toEqual(['a', 'b'])
    names(graphOf(put(topology, [category('Third')])))
    expect(derive).toHaveBeenCalledTimes(1)
    expect(names(graphOf(put(topology, [room('c')])))).toEqual(['a', 'b', 'c'])
  })
})
