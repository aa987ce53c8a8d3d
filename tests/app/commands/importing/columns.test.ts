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
    keepColumns(rooms, columnsIn({ Raum: 'room.name', Name: '' }))
    const known = knownColumns(table(rooms, { Name: 'room.name' }))
    expect(ofKind(rooms, known)).toEqual(columnsIn({ Raum: 'room.name', Text: '', Name: '' }))
  })

  it('of other rows says nothing against the reader', () => {
    keepColumns(categories, columnsIn({ Raum: 'category.parent', Name: '' }))
    expect(knownColumns(table(rooms, { Name: 'room.name' })).get('Name')).toBe('room.name')
  })

  it('is as it was said for this import where that is another than was remembered', () => {
    keepColumns(rooms, columnsIn({ Raum: '', Name: 'room.description' }))
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

  it('is not asked again where every column was answered before, of rows of one kind', () => {
    const needed: TableKind = {
      ...rooms,
      fields: rooms.fields.map((one) => ({ ...one, isNeeded: one.title === 'name' })),
    }
    const unmapped = (of: TableKind): FileError => ({ file: 'a.csv', error: { type: 'unmapped', table: table(of) } })
    const answer = columnsIn({ Raum: 'room.name', Text: '', Name: 'room.category' })
    expect(rememberedColumns(unmapped(needed), undefined)).toBeUndefined()
    keepColumns(needed, answer)
    const known = rememberedColumns(unmapped(needed), undefined)
    expect(known).toEqual(new Map([['a.csv', answer]]))
    // Where it is refused with that, somebody has to be asked.
    expect(rememberedColumns(unmapped(needed), known)).toBeUndefined()
    expect(rememberedColumns(unmapped(categories), undefined)).toBeUndefined()
    keepColumns(needed, columnsIn({ Raum: '' }))
    expect(rememberedColumns(unmapped(needed), undefined)).toBeUndefined()
    keepColumns(needed, columnsIn({ Raum: 'room.category' }))
    expect(rememberedColumns(unmapped(needed), undefined)).toBeUndefined()
  })

  it('says of a heading that all objects answer to what it says of any other', () => {
    const answers = fc.constantFrom('room.name', 'room.description', '')
    fc.assert(
      fc.property(hostileWord, fc.option(answers), fc.option(answers), (word, kept, told) => {
        const known = [word, unknownWord].map((heading) => {
          page.close()
          page = openPage()
          if (kept !== null) keepColumns(rooms, columnsIn({ [heading]: kept }))
          const shown = { ...table(rooms, told === null ? {} : { [heading]: told }), headings: ['Name', heading] }
          return asUnknown([knownColumns(shown), answeredColumns(shown), ofKind(rooms, knownColumns(shown))], heading)
        })
        expect(known[0]).toBe(known[1])
      }),
    )
  })
})
