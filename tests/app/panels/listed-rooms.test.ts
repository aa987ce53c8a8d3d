import { expect, it } from 'vitest'
import { roomsWith, sortedRooms } from '#app/panels/rooms/listed-rooms.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { category, chatPool, planOf, room, users } from '../../support/plan-builder.ts'

const plan = planOf([
  chatPool('GC', 'lync2010'),
  category('Trading', { chatPool: 'chatPool:GC' }),
  users('Everybody', { count: 1240 }),
  users('Desk', { count: 320 }),
  room('Room 10', { category: 'category:Trading', members: ['users:Desk'] }),
  room('Room 9', { members: ['users:Everybody'] }),
  room('Lobby', { description: 'Traders meet here', members: ['anne@contoso.com', 'ben@contoso.com'] }),
  room('Attic'),
])
const graph = graphOf(plan.stages[0]!.topology)
const rooms = graph.all('room')
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

it.each<[column: string, isDescending: boolean, order: readonly string[]]>([
  ['name', false, ['Attic', 'Lobby', 'Room 9', 'Room 10']],
  ['name', true, ['Room 10', 'Room 9', 'Lobby', 'Attic']],
  ['members', false, ['Attic', 'Lobby', 'Room 10', 'Room 9']],
  ['category', true, ['Room 10', 'Attic', 'Lobby', 'Room 9']],
])('sorts by %s, descending: %s', (column, isDescending, order) => {
  expect(names(sortedRooms(graph, rooms, column, isDescending))).toEqual(order)
})

it('finds rooms by name, category and description', () => {
  expect(names(roomsWith(graph, rooms, 'trad'))).toEqual(['Lobby', 'Room 10'])
  expect(names(roomsWith(graph, rooms, 'ROOM 9 '))).toEqual(['Room 9'])
  expect(roomsWith(graph, rooms, '')).toBe(rooms)
})
