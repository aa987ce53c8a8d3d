import { describe, expect, it } from 'vitest'
import { cellText, columnCalled, headingsIn, roomColumns, shownRoomColumns } from '#core/domain/rooms/room-table.ts'
import type { Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Stage } from '#core/model/plan.ts'
import { category, chatPool, planOf, room, users } from '../../../support/plan-builder.ts'

describe('the columns of a table of rooms', () => {
  it('begin with those that the screen shows', () => {
    expect(shownRoomColumns.map(({ name }) => name)).toEqual([
      'name',
      'category',
      'chatPool',
      'type',
      'privacy',
      'addIn',
      'members',
      'description',
    ])
    expect(roomColumns.slice(0, shownRoomColumns.length)).toEqual(shownRoomColumns)
  })

  it.each([
    ['Room name', 'name'],
    ['  title ', 'name'],
    ['Chat pool', 'chatPool'],
    ['Persistent Chat pool', 'chatPool'],
    ['VISIBILITY', 'privacy'],
    ['Membership', 'members'],
    ['Topic', 'description'],
  ])('are known by the heading %s', (heading, name) => {
    expect(columnCalled(heading)?.name).toBe(name)
  })

  it.each(['constructor', '', 'Cost centre'])('do not know the heading ‘%s’', (heading) => {
    expect(columnCalled(heading)).toBeUndefined()
  })

  it.each([
    [
      ['Name', 'Anything'],
      ['name', undefined],
    ],
    [
      ['Topic', 'Members', 'Cost centre'],
      ['description', 'members', undefined],
    ],
    [
      ['Title', 'Room'],
      ['name', undefined],
    ],
    [['Members', 'Rates', 'FX'], undefined],
    [['Rates', 'Trading'], undefined],
  ])('are told of the first row %j as %j', (row, names) => {
    expect(headingsIn(row)?.map((field) => field?.name)).toEqual(names)
  })
})

it('a cell says names and words, and nothing where nothing is known', () => {
  const trading = category('Trading', { chatPool: 'chatPool:P' })
  const rates = room('Rates', { category: trading.id, type: 'auditorium', members: ['users:Traders', 'a@contoso.com'] })
  const traders = users('Traders', { count: 3 })
  const { topology } = planOf([chatPool('P', 'lync2013'), trading, rates, traders]).stages[0] as Stage
  const said = (of: Room) =>
    Object.fromEntries(shownRoomColumns.map((field) => [field.name, cellText(graphOf(topology), of, field)]))
  expect(said(rates)).toEqual({
    name: 'Rates',
    category: 'Trading',
    chatPool: 'P',
    type: 'Auditorium',
    privacy: '',
    addIn: '',
    members: 'Traders; a@contoso.com',
    description: '',
  })
})
