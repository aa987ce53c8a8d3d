import { describe, expect, it } from 'vitest'
import {
  membershipColumns,
  membershipsAt,
  membershipsWith,
  sortedMemberships,
} from '#core/domain/rooms/membership-table.ts'
import { type Membership, membershipsOf } from '#core/domain/rooms/memberships.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { category, chatPool, planOf, room, users } from '../../../support/plan-builder.ts'

const [ann, ben, zoe] = ['sip:ann@contoso.com', 'sip:ben@contoso.com', 'sip:zoe@contoso.com']
const estate: readonly Entity[] = [
  chatPool('GC', 'lync2010'),
  chatPool('PC', 'lync2013'),
  users('Traders', { count: 20 }),
  category('Desks', {
    chatPool: 'chatPool:PC',
    allowedMembers: ['users:Traders'],
    deniedMembers: [zoe],
    creators: [ann],
    managers: [ben],
  }),
  room('Room 10', { category: 'category:Desks', members: ['users:Traders', ann, ann], presenters: [ben] }),
  room('Room 9', { chatPool: 'chatPool:GC', members: [zoe], managers: [ann] }),
  room('Attic'),
]
const graph = graphOf(planOf(estate).stages[0]!.topology)
const words = (rows: readonly Membership[]) =>
  rows.map((row) => membershipColumns.map(({ textsOf }) => textsOf(graph)(row)).join(' | '))

describe('the table of members', () => {
  it('has a row for everybody on each list, once, by principal', () => {
    expect(words(sortedMemberships(graph, 'principal', false))).toEqual([
      'sip:ann@contoso.com | Creator | Desks | PC',
      'sip:ann@contoso.com | Manager | Room 9 | GC',
      'sip:ann@contoso.com | Member | Room 10 | PC',
      'sip:ben@contoso.com | Manager | Desks | PC',
      'sip:ben@contoso.com | Presenter | Room 10 | PC',
      'sip:zoe@contoso.com | Denied | Desks | PC',
      'sip:zoe@contoso.com | Member | Room 9 | GC',
      'Traders | Allowed | Desks | PC',
      'Traders | Member | Room 10 | PC',
    ])
  })

  it.each<[column: string, isDescending: boolean, first: string, last: string]>([
    ['principal', true, 'Traders | Allowed | Desks | PC', 'sip:ann@contoso.com | Member | Room 10 | PC'],
    ['content', false, 'sip:ann@contoso.com | Creator | Desks | PC', 'Traders | Member | Room 10 | PC'],
    ['chatPool', false, 'sip:ann@contoso.com | Manager | Room 9 | GC', 'Traders | Member | Room 10 | PC'],
    ['role', true, 'sip:ben@contoso.com | Presenter | Room 10 | PC', 'Traders | Allowed | Desks | PC'],
  ])('is sorted by %s, descending: %s', (column, isDescending, first, last) => {
    const sorted = words(sortedMemberships(graph, column, isDescending))
    expect([sorted[0], sorted.at(-1)]).toEqual([first, last])
  })

  it.each<[text: string, found: number]>([
    [' BEN', 2],
    ['room 9', 2],
    ['trad', 2],
    ['presenter', 0],
    ['', 9],
  ])('finds ‘%s’ by principal and by room', (text, found) => {
    expect(membershipsWith(graph, sortedMemberships(graph, 'principal', false), text).length).toBe(found)
  })

  it.each<[scope: string | undefined, rows: number]>([
    [undefined, 9],
    ['chatPool:GC', 2],
    ['chatPool:PC', 7],
    ['category:Desks', 7],
  ])('of %s has %d rows', (scope, rows) => {
    expect(membershipsAt(graph, membershipsOf(graph), scope).length).toBe(rows)
  })
})

it('is kept while nobody is put on a list, and of another room as it is', () => {
  const before = membershipsOf(graph)
  expect(membershipsOf(graph)).toBe(before)
  const changed = planOf([...estate.slice(0, -1), room('Attic', { members: [ben] })]).stages[0]!.topology
  expect(membershipsOf(graphOf(changed)).length).toBe(before.length + 1)
})

it('of 100,000 rows is made once', () => {
  const people = Array.from({ length: 50 }, (_, at) => at)
  const many = Array.from({ length: 2000 }, (_, at) =>
    room(`r-${at}`, { members: people.map((nth) => `sip:u${(at * 37 + nth * 11) % 5000}@contoso.com`) }),
  )
  const large = graphOf(planOf(many).stages[0]!.topology)
  const rows = sortedMemberships(large, 'principal', false)
  expect(rows.length).toBe(100_000)
  expect(membershipsOf(large)).toBe(membershipsOf(large))
})
