import { expect, it } from 'vitest'
import { belongingOf } from '#core/edits/belonging.ts'
import type { EntityId, Kind } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { addIn, category, chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'

const one = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('A', { chatPool: 'chatPool:P13' }),
  room('R', { category: 'category:A' }),
  addIn('I', { chatPool: 'chatPool:P13' }),
  users('U', { homedOn: 'pool:L13' }),
  client('K', 'lync2013', 'users:U'),
]
const two = [...one, pool('L10', 'lync2010'), chatPool('P10', 'lync2010'), category('B', { chatPool: 'chatPool:P10' })]

it.each<[string, typeof one, Kind, EntityId | undefined, EntityId | undefined]>([
  ['a second room goes into the category of the first', two, 'room', 'room:R', 'category:A'],
  ['a room goes into the selected category', two, 'room', 'category:B', 'category:B'],
  ['a second category goes beside the first', two, 'category', 'category:A', 'chatPool:P13'],
  ['an add-in goes to the chat pool of the selected room', two, 'addIn', 'room:R', 'chatPool:P13'],
  ['with nothing selected, the only chat pool is meant', one, 'category', undefined, 'chatPool:P13'],
  ['with nothing selected, one of several is not', two, 'category', undefined, undefined],
  ['a second client goes to the users of the first', two, 'client', 'client:K', 'users:U'],
  ['more users are homed where the selected ones are', two, 'users', 'users:U', 'pool:L13'],
  ['users are homed on the only pool', one, 'users', 'room:R', 'pool:L13'],
  ['a pool belongs to nothing', one, 'pool', 'pool:L13', undefined],
])('%s', (_, entities, kind, selected, expected) => {
  const graph = graphOf(planOf(entities).stages[0]!.topology)
  expect(belongingOf(graph, kind, selected)?.id).toBe(expected)
})
