import { expect, it } from 'vitest'
import {
  chatPoolOf,
  contentOf,
  contentsOf,
  dividedBy,
  interactionOf,
  islandsOf,
  strangerTo,
} from '#core/domain/content/islands.ts'
import type { Content, Entity, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { addIn, category, chatPool, planOf, room } from '../../../support/plan-builder.ts'

const content = [
  chatPool('A', 'lync2013'),
  chatPool('B', 'lync2013'),
  category('Ops', { chatPool: 'chatPool:A' }),
  room('Trading', { category: 'category:Ops' }),
  room('Own', { category: 'category:Ops', chatPool: 'chatPool:B' }),
  room('Stray'),
  addIn('Prices', { chatPool: 'chatPool:A' }),
]
const graph = graphOf(planOf(content).stages[0]!.topology)
const the = (id: EntityId): Content => contentOf(graph, id)!

const lettersIn = (...entities: readonly Entity[]) =>
  islandsOf(graphOf(planOf(entities).stages[0]!.topology)).map(({ letter, chatPool: { name } }) => `${letter} ${name}`)

it('names the islands where there are two or more, after their generation', () => {
  expect(lettersIn(chatPool('A', 'lync2013'), chatPool('B', 'lync2010'))).toEqual(['L B', 'P A'])
  expect(lettersIn(chatPool('A', 'lync2013'), chatPool('B', 'lync2013'))).toEqual(['P A', 'P2 B'])
  expect(lettersIn(chatPool('A', 'lync2013'))).toEqual([])
})

it('leaves their names to them when a chat pool of another generation is added', () => {
  const two = [chatPool('A', 'lync2013'), chatPool('B', 'lync2010')]
  const three = lettersIn(...two, chatPool('AA', 'ocs2007r2'))
  expect(three).toEqual(['O AA', ...lettersIn(...two)])
})

it.each([
  ['room:Trading', 'A'],
  ['room:Own', 'B'],
  ['room:Stray', undefined],
  ['category:Ops', 'A'],
] as const)('%s belongs to %s', (id, name) => {
  expect(chatPoolOf(graph, the(id))?.name).toBe(name)
})

it.each([
  ['room:Trading', 'addIn:Prices', undefined],
  ['room:Own', 'addIn:Prices', 'cannot interact'],
  ['room:Own', 'category:Ops', 'cannot interact'],
  ['room:Stray', 'category:Ops', 'no chat pool'],
  ['category:Ops', 'room:Stray', 'no chat pool'],
] as const)('%s and %s: %s', (a, b, label) => {
  const interaction = interactionOf(graph, the(a), the(b))
  expect(interaction.works ? undefined : interaction.label).toBe(label)
})

it('names the two chat pools that divide content', () => {
  expect(dividedBy(graph, the('room:Own'), the('category:Ops'))?.map(({ name }) => name)).toEqual(['B', 'A'])
  expect(dividedBy(graph, the('room:Own'), the('room:Stray'))).toBeUndefined()
})

it('can interact with all of its chat pool, and with nothing else', () => {
  const all = [...graph.all('category'), ...graph.all('room'), ...graph.all('addIn')]
  for (const from of all) {
    const working = all.filter((other) => other === from || interactionOf(graph, from, other).works)
    const chatPool = chatPoolOf(graph, from)
    const owned = chatPool ? contentsOf(graph, chatPool) : [from]
    expect(owned.map(({ id }) => id).sort()).toEqual(working.map(({ id }) => id).sort())
    expect(strangerTo(graph, from)).toBe(all.find((other) => !interactionOf(graph, from, other).works))
  }
})

it('lists what a chat pool owns', () => {
  const owned = contentsOf(graph, graph.get('chatPool', 'chatPool:A')!)
  expect(owned.map(({ id }) => id)).toEqual(['category:Ops', 'addIn:Prices', 'room:Trading'])
})
