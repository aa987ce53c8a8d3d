import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  answeredColumns,
  keepColumns,
  knownColumns,
  ofKind,
  rememberedColumns,
} from '#app/commands/importing/columns.ts'
import type { TableKind, UnmappedTable } from '#formats/import-error.ts'
import type { FileError } from '#formats/importers/importer.ts'
import { asUnknown, hostileWord, unknownWord } from '../../../support/hostile-words.ts'
import { columnsIn } from '../../../support/import-tables.ts'
import { openPage, type Page } from '../../../support/page-without-browser.ts'

const kind = (id: string, ...fields: readonly string[]): TableKind => ({
  id,
  title: `${id}s`,
  fields: fields.map((field) => ({ id: `${id}.${field}`, title: field, isNeeded: false, insteadOf: [] })),
})

const rooms = kind('room', 'name', 'description', 'category')
const categories = kind('category', 'name', 'description', 'parent')

const table = (likeliest: TableKind, columns: Readonly<Record<string, string>> = {}): UnmappedTable => ({
  headings: ['Raum', 'Text', 'Name'],
  samples: [],
  kinds: [likeliest],
  columns: columnsIn(columns),
})

describe('what columns hold', () => {
  let page: Page
  beforeEach(() => {
    page = openPage()
  })
  afterEach(() => page.close())

  it('is remembered by heading, also that a column is left out', () => {
    keepColumns(rooms, columnsIn({ Raum: 'room.name', Name: '' }), 'a.csv')
    const known = knownColumns(table(rooms, { Name: 'room.name' }))
    expect(ofKind(rooms, known)).toEqual(columnsIn({ Raum: 'room.name', Text: '', Name: '' }))
  })

  it('of other rows says nothing against the reader', () => {
    keepColumns(categories, columnsIn({ Raum: 'category.parent', Name: '' }), 'a.csv')
    expect(knownColumns(table(rooms, { Name: 'room.name' })).get('Name')).toBe('room.name')
  })

  it('is as it was said for this import where that is another than was remembered', () => {
    keepColumns(rooms, columnsIn({ Raum: '', Name: 'room.description' }), 'a.csv')
    expect(answeredColumns(table(rooms, { Raum: 'room.name' }))).toEqual(
      columnsIn({ Raum: 'room.name', Text: '', Name: '' }),
    )
  })

  it('stays what is called the same when the rows are others, each field once', () => {
    const told = { Raum: 'room.name', Text: 'room.description', Name: 'category.name', More: 'room.category' }
    const columns = columnsIn(told)
    expect(ofKind(categories, columns)).toEqual(
      columnsIn({ Raum: '', Text: 'category.description', Name: 'category.name', More: '' }),
    )
    expect([...ofKind(rooms, columns)]).toEqual(
      expect.arrayContaining([
        ['Raum', 'room.name'],
        ['Name', ''],
      ]),
    )
  })

  const needed: TableKind = {
    ...rooms,
    fields: rooms.fields.map((one) => ({ ...one, isNeeded: one.title === 'name' })),
  }
  const unmapped = (of: TableKind, file = 'a.csv'): FileError => ({
    file,
    error: { type: 'unmapped', table: { ...table(of), kinds: [of, categories] } },
  })
  const answer = columnsIn({ Raum: 'room.name', Text: '', Name: 'room.category' })

  it('is not asked again where every column was answered before, of rows of one kind', () => {
    expect(rememberedColumns(unmapped(needed), {})).toBeUndefined()
    keepColumns(needed, answer, 'b.csv')
    const known = rememberedColumns(unmapped(needed), {})
    expect(known).toEqual({ columnsOf: new Map([['a.csv', answer]]), recalled: new Set(['a.csv']) })
    // Where it is refused with that, somebody has to be asked.
    expect(rememberedColumns(unmapped(needed), known ?? {})).toBeUndefined()
    expect(rememberedColumns(unmapped(categories), {})).toBeUndefined()
    keepColumns(needed, columnsIn({ Raum: '' }), 'b.csv')
    expect(rememberedColumns(unmapped(needed), {})).toBeUndefined()
    keepColumns(needed, columnsIn({ Raum: 'room.category' }), 'b.csv')
    expect(rememberedColumns(unmapped(needed), {})).toBeUndefined()
  })

  it('is known of each file of the same headings by what was said of it, and of others as an answer about these', () => {
    const other = columnsIn({ Raum: 'category.name', Text: 'category.description', Name: '' })
    keepColumns(needed, answer, 'a.csv')
    keepColumns(categories, other, 'b.csv')
    const files = ['a.csv', 'b.csv', 'c.csv'].map((file) => unmapped(needed, file))
    const [first = unmapped(needed), ...others] = files
    expect(rememberedColumns({ ...first, others }, {})).toEqual({
      columnsOf: new Map([
        ['a.csv', answer],
        ['b.csv', other],
        ['c.csv', other],
      ]),
      recalled: new Set(['c.csv']),
    })
  })

  it('is not known by the name that all rows have which are pasted', () => {
    keepColumns(needed, answer, 'Pasted rows (2)')
    expect(rememberedColumns(unmapped(needed, 'Pasted rows (2)'), {})?.recalled).toEqual(new Set(['Pasted rows (2)']))
  })

  it('is kept of the latest hundred files, and of any content that is kept otherwise nothing is known', () => {
    for (let at = 0; at < 120; at += 1) keepColumns(needed, answer, `${at}.csv`)
    const isKnown = (file: string) => rememberedColumns(unmapped(needed, file), {})?.recalled.size === 0
    expect([isKnown('19.csv'), isKnown('20.csv'), isKnown('119.csv')]).toEqual([false, true, true])
    for (const content of ['[1]', 'null', '{"a":1}', '{', '"x"']) {
      localStorage.setItem('coexistence-planner-import-tables', content)
      expect(isKnown('119.csv')).toBe(false)
    }
  })

  it('says of a heading that all objects answer to what it says of any other', () => {
    const answers = fc.constantFrom('room.name', 'room.description', '')
    fc.assert(
      fc.property(hostileWord, fc.option(answers), fc.option(answers), (word, kept, told) => {
        const known = [word, unknownWord].map((heading) => {
          page.close()
          page = openPage()
          if (kept !== null) keepColumns(rooms, columnsIn({ [heading]: kept }), 'a.csv')
          const shown = { ...table(rooms, told === null ? {} : { [heading]: told }), headings: ['Name', heading] }
          return asUnknown([knownColumns(shown), answeredColumns(shown), ofKind(rooms, knownColumns(shown))], heading)
        })
        expect(known[0]).toBe(known[1])
      }),
    )
  })
})
