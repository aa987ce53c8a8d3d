import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, columnCalled, headingsIn, roomColumns } from '#core/domain/rooms/room-table.ts'
import { type PastedRow, pasteRooms, planPaste } from '#core/edits/paste-rooms.ts'
import type { PasteTarget } from '#core/edits/room-rows.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { addIn, category, chatPool, planOf, room, users } from '../../support/plan-builder.ts'

const gc = chatPool('GC', 'lync2010')
const pc = chatPool('PC', 'lync2013', { fqdn: 'pc.contoso.com' })
const plan = planOf([
  gc,
  pc,
  category('Trading', { chatPool: 'chatPool:GC' }),
  category('Desks', { chatPool: 'chatPool:PC' }),
  addIn('News', { chatPool: 'chatPool:GC' }),
  users('Traders'),
  room('Rates', { category: 'category:Trading', type: 'normal', members: ['users:Traders'] }),
  room('FX', { category: 'category:Trading' }),
  room('Sales', { category: 'category:Desks' }),
])

/** Rows under headings that are names of columns. */
const table = (headings: string, ...rows: readonly string[]) => ({
  columns: headings.split('|').map(columnCalled),
  rows: rows.map((row) => row.split('|')),
  firstNumber: 2,
})
const paste = (target: PasteTarget, headings: string, ...rows: readonly string[]) =>
  planPaste(plan, 's1', table(headings, ...rows), target)
const inGc = { chatPool: gc }

test('columns are recognised by titles, names and what else they are called', () => {
  const called = ['Room name', 'chat pool', 'ADD-IN', 'addIn', 'Visibility', 'Has files', 'Price', 'constructor']
  expect(called.map((one) => columnCalled(one)?.name)).toEqual([
    ...['name', 'chatPool', 'addIn', 'addIn', 'privacy', 'hasFiles', undefined, undefined],
  ])
})

test.each([
  ['names the column of the names', ['Name', 'Price', 'name'], ['name', undefined, undefined]],
  ['names half of its columns', ['Type', 'Privacy', 'Price'], ['type', 'privacy', undefined]],
])('a first row is one of headings where it %s', (_, row, names) => {
  expect(headingsIn(row)?.map((field) => field?.name)).toEqual(names)
})

test('a first row that names hardly a column is a room', () => {
  expect(headingsIn(['Rates', 'Trading', 'Type'])).toBeUndefined()
})

describe('a row', () => {
  test.each<[string, string, string, PastedRow['outcome'], object]>([
    [
      'of a new room adds it to its category',
      'Name|Category',
      'Credit|trading',
      'added',
      { category: 'category:Trading' },
    ],
    ['without a category adds a room of the chat pool', 'Name', 'Credit', 'added', { chatPool: 'chatPool:GC' }],
    [
      'of a room that is there changes it',
      'Name|Privacy',
      'rates|secret',
      'changed',
      { privacy: 'secret', name: 'rates' },
    ],
    ['that says what is there changes nothing', 'Name|Members|Type', 'Rates|Traders|Normal', 'same', {}],
    ['leaves alone what its empty cells could say', 'Name|Type|Members', 'Rates||', 'same', { type: 'normal' }],
    [
      'names users of the stage',
      'Name|Members',
      'FX|traders; eve@contoso.com',
      'changed',
      { members: ['users:Traders', 'eve@contoso.com'] },
    ],
    [
      'answers by yes and no',
      'Name|Invitations|Disabled',
      'FX|Yes|0',
      'changed',
      { invitations: true, disabled: false },
    ],
    ['finds the add-in of its chat pool', 'Name|Add-in', 'FX|news', 'changed', { addIn: 'addIn:News' }],
    [
      'finds its chat pool by the FQDN',
      'Name|Pool|Topic',
      'Sales|PC.contoso.com|All of them',
      'changed',
      { description: 'All of them' },
    ],
  ])('%s', (_, headings, row, outcome, fields) => {
    const [pasted] = paste(inGc, headings, row).rows
    expect(pasted).toMatchObject({ outcome, faults: [], room: fields })
  })

  test.each<[string, PasteTarget, string, string, string]>([
    ['without a name', inGc, 'Name|Type', '|Normal', 'Row 2 has no name, so no room can be made of it.'],
    [
      'of no chat pool',
      {},
      'Name',
      'Credit',
      '‘Credit’ names no chat pool: choose one for such rows, or add a column for it.',
    ],
    [
      'of another chat pool',
      inGc,
      'Name|Pool',
      'FX|XX',
      'There is no chat pool called ‘XX’ in this stage: add it, or correct the name.',
    ],
  ])('%s is left out', (_, target, headings, row, fault) => {
    expect(paste(target, headings, row).rows).toMatchObject([{ outcome: 'leftOut', faults: [fault] }])
  })

  test.each([
    ['Type', 'loud', 'Type cannot be ‘loud’; it is one of Normal and Auditorium.'],
    ['Invitations', 'maybe', 'Invitations cannot be ‘maybe’; it is Yes or No.'],
    ['Add-in', 'Maps', 'GC has no add-in called ‘Maps’: add it to the chat pool first.'],
  ])('whose %s is not understood says so, and the rest counts', (heading, text, fault) => {
    expect(paste(inGc, `Name|${heading}|Topic`, `FX|${text}|Money`).rows).toMatchObject([
      { outcome: 'changed', faults: [fault], room: { description: 'Money' } },
    ])
  })
})

test('a category that is not there is made once', () => {
  const { categories, rows } = paste(inGc, 'Name|Category', 'Credit|Bonds', 'Swaps|bonds')
  expect(categories).toEqual([{ id: 'category:bonds', kind: 'category', name: 'Bonds', chatPool: 'chatPool:GC' }])
  expect(rows.map(({ room }) => room?.category)).toEqual(['category:bonds', 'category:bonds'])
})

test('new rooms go into the category that is meant where the row names none', () => {
  const { rows } = paste({ chatPool: gc, category: category('Trading', { chatPool: 'chatPool:GC' }) }, 'Name', 'Credit')
  expect(rows[0]?.room).toEqual({ id: 'room:credit', kind: 'room', name: 'Credit', category: 'category:Trading' })
})

test('rooms of one name are told apart by their categories, and a row that repeats another is left out', () => {
  const { rows } = paste(
    inGc,
    'Name|Category|Type',
    'FX|Trading|Auditorium',
    'FX|Other|Normal',
    'FX|Other|Auditorium',
    'FX||Normal',
  )
  expect(rows.map(({ outcome, faults }) => [outcome, ...faults])).toEqual([
    ['changed'],
    ['added'],
    ['leftOut', 'Row 3 says already what ‘FX’ is: only that row counts.'],
    ['leftOut', 'More than one room called ‘FX’ can be meant: name the category in the row.'],
  ])
})

test('the edit adds, changes and makes all of it, also in the later stages', () => {
  const two = { ...plan, stages: [...plan.stages, { ...plan.stages[0]!, id: 's2', name: 'Stage 2' }] }
  const pasted = pasteRooms(two, 's1', table('Name|Category|Topic', 'FX||Money', 'Credit|Bonds|'), inGc)
  for (const { topology } of pasted.stages) {
    expect(topology.room.get('room:FX')?.description).toBe('Money')
    expect(topology.room.get('room:credit')?.category).toBe('category:bonds')
    expect(topology.category.get('category:bonds')?.name).toBe('Bonds')
  }
})

describe('laws', () => {
  const text = fc.oneof(
    fc.constantFrom('', '', 'FX', 'Rates', 'A', 'a', 'B', 'GC', 'PC', 'Normal', 'open', 'yes', 'Traders; x'),
    fc.string({ maxLength: 4 }),
  )
  const rows = fc.array(fc.array(text, { minLength: roomColumns.length, maxLength: roomColumns.length }), {
    maxLength: 8,
  })
  const targetIn = (any: Plan): PasteTarget => ({ chatPool: graphOf(any.stages[0]!.topology).all('chatPool')[0] })
  const anyPlan = fc.oneof(arbitraryPlan, fc.constant(plan))

  test('what is copied out changes nothing when it is pasted', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.boolean(), fc.infiniteStream(fc.boolean()), (any, isTargeted, keep) => {
        const graph = graphOf(any.stages[0]!.topology)
        const copied = graph.all('room').filter(() => keep.next().value)
        const cells = copied.map((one) => roomColumns.map((field) => cellText(graph, one, field)))
        const copy = { columns: roomColumns, rows: cells, firstNumber: 2 }
        expect(pasteRooms(any, 's1', copy, isTargeted ? targetIn(any) : {})).toBe(any)
      }),
    )
  })

  test('pasting again changes nothing, the counts add up, and the plan before is as it was', () => {
    fc.assert(
      fc.property(anyPlan, rows, (any, cells) => {
        const given = { columns: roomColumns, rows: cells, firstNumber: 1 }
        const target = targetIn(any)
        const before = any.stages[0]!.topology
        const size = before.room.size
        const planned = planPaste(any, 's1', given, target)
        const once = pasteRooms(any, 's1', given, target)
        expect(planned.rows).toHaveLength(cells.filter((row) => row.some((one) => one.trim() !== '')).length)
        expect(any.stages[0]!.topology.room.size).toBe(size)
        expect(once.stages[0]!.topology.room.size).toBe(
          size + planned.rows.filter(({ outcome }) => outcome === 'added').length,
        )
        expect(once.stages[0]!.topology.category.size).toBe(before.category.size + planned.categories.length)
        const again = pasteRooms(once, 's1', given, target)
        expect(again).toBe(once)
      }),
    )
  })
})
