import { expect, it } from 'vitest'
import { contentIn } from '#core/layout/content.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { category, chatPool } from '../../support/plan-builder.ts'

const gc = chatPool('GC', 'lync2010')
const under = (name: string, parent?: string) =>
  category(name, { chatPool: gc.id, ...(parent && { parent: `category:${parent}` as const }) })
const listed = (...categories: Parameters<typeof put>[1]) =>
  contentIn(graphOf(put(emptyTopology, [gc, ...categories])), gc).categories.map(
    ({ category: { name }, depth }) => `${depth} ${name}`,
  )

it('lists each category before those in it, by name', () => {
  expect(listed(under('B'), under('A'), under('Z', 'A'), under('M', 'A'), under('N', 'M'))).toEqual([
    '0 A',
    '1 M',
    '2 N',
    '1 Z',
    '0 B',
  ])
})

it('lists categories that are in each other in a circle', () => {
  expect(listed(under('A', 'B'), under('B', 'A'), under('C'))).toEqual(['0 C', '0 A', '1 B'])
})

it('lists them as deep as a file can nest them', () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `c${at}`)
  const nested = names.map((name, at) => under(name, names[at - 1]))
  expect(listed(...nested).at(-1)).toBe('9999 c9999')
})
