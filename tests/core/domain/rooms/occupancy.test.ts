import { expect, it } from 'vitest'
import { occupancyOf } from '#core/domain/rooms/occupancy.ts'
import { sizeOf } from '#core/domain/rooms/room-size.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Stage } from '#core/model/plan.ts'
import { category, chatPool, planOf, room, users } from '../../../support/plan-builder.ts'

const desks = category('Desks', {
  chatPool: 'chatPool:P',
  allowedMembers: ['users:Traders', 'users:Staff'],
  deniedMembers: ['users:Guests'],
  invitations: true,
})
const rates = room('Rates', {
  category: desks.id,
  members: ['users:Traders', 'users:Guests', 'someone@contoso.com'],
  privacy: 'closed',
  invitations: true,
})
const open = room('Open', { category: desks.id, members: ['users:Traders'], privacy: 'open' })
const old = room('Old', { category: desks.id, members: ['users:Traders'], disabled: true })

const graphWith = (generation: 'lync2010' | 'lync2013') => {
  const traders = users('Traders', { count: 300 })
  const guests = users('Guests', { count: 20 })
  const plan = planOf([chatPool('P', generation), desks, rates, open, old, traders, guests, users('Staff')])
  return graphOf((plan.stages[0] as Stage).topology)
}
const chatPoolIn = (graph: Graph) => graph.all('chatPool')[0] as ChatPool

it('a room is for those in its lists, less whom its category denies; who is listed by name is one', () => {
  const size = sizeOf(graphWith('lync2013'), rates)
  expect(size.people.map(({ name }) => name)).toEqual(['Traders'])
  expect(size).toMatchObject({
    users: 300,
    members: { known: 321, isOpen: false },
    entries: { known: 321, isOpen: false },
  })
})

it('an open room is for whom its category allows, of whom those without a number are not counted', () => {
  const size = sizeOf(graphWith('lync2013'), open)
  expect(size.people.map(({ name }) => name)).toEqual(['Traders', 'Staff'])
  expect(size.users).toBe(300)
})

it('a room has invitations where it has them on and its category does not turn them off', () => {
  const graph = graphWith('lync2013')
  expect(sizeOf(graph, rates).hasInvitations).toBe(true)
  expect(sizeOf(graph, { ...rates, invitations: false }).hasInvitations).toBe(false)
  expect(sizeOf(graph, open).hasInvitations).toBe(true)
})

it('of a chat pool the rooms that serve somebody count, and the access entries of all', () => {
  const graph = graphWith('lync2013')
  const { rooms, accessEntries, roomsPerUser } = occupancyOf(graph, chatPoolIn(graph))
  expect(rooms.map(({ room: { name } }) => name).sort()).toEqual(['Open', 'Rates'])
  expect(accessEntries).toEqual({ known: 321 + 300 + 300 + (300 + 1 + 20), isOpen: true })
  expect(roomsPerUser).toBe(2)
})

it('a Group Chat pool has no such limits, and no occupancy', () => {
  const graph = graphWith('lync2010')
  expect(occupancyOf(graph, chatPoolIn(graph))).toEqual({
    rooms: [],
    accessEntries: { known: 0, isOpen: false },
    roomsPerUser: 0,
  })
})
