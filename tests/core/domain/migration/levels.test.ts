import { describe, expect, it } from 'vitest'
import { namerOf } from '#core/domain/migration/flattening.ts'
import { levelsIn, pathOf } from '#core/domain/migration/levels.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { defaultFlattening } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { category } from '../../../support/plan-builder.ts'

const under = (name: string, parent: string) => category(name, { parent: `category:${parent}` })
const graphWith = (...all: readonly ReturnType<typeof category>[]) => graphOf(put(emptyTopology, all))
const pathsIn = (...all: readonly ReturnType<typeof category>[]) => {
  const graph = graphWith(...all)
  return Object.fromEntries(
    all.map((one) => [
      one.name,
      pathOf(graph, one)
        .map(({ name }) => name)
        .join(' '),
    ]),
  )
}

describe('the way up from a category', () => {
  const [a, b, c, d, e] = [under('a', 'c'), under('b', 'a'), under('c', 'b'), under('d', 'a'), under('e', 'd')]

  it.each([
    ['first those of the circle', [a, b, c, d, e]],
    ['last those of the circle', [e, d, c, b, a]],
    ['one by one', [d, b, e, a, c]],
  ])('ends where a circle closes, whichever is asked first: %s', (_, all) => {
    expect(pathsIn(...all)).toEqual({ a: 'b c a', b: 'c a b', c: 'a b c', d: 'b c a d', e: 'b c a d e' })
  })

  it('ends at a category that is its own parent', () => {
    expect(pathsIn(under('x', 'x'), under('y', 'x'))).toEqual({ x: 'x', y: 'x y' })
  })

  it('is shared by all that lie below, however deep', () => {
    const deep = Array.from({ length: 20_000 }, (_, at) => under(`c${at}`, `c${at - 1}`))
    const graph = graphWith(...deep.toReversed())
    const levels = levelsIn(graph)
    expect(deep.slice(1).every(({ id, parent }) => levels.get(id)?.above === levels.get(parent ?? id))).toBe(true)
    const nameOf = namerOf(graph, defaultFlattening)
    expect(deep.reduce((most, one) => Math.max(most, nameOf(one).length), 0)).toBe(20_000 * 2 - 1 + 88_890)
  })
})
