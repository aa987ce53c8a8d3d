import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answeredColumns, keepColumns, knownColumns, ofKind } from '#app/commands/importing/columns.ts'
import type { TableKind, UnmappedTable } from '#formats/import-error.ts'
import { openPage, type Page } from '../../../support/page-without-browser.ts'

const kind = (id: string, ...fields: readonly string[]): TableKind => ({
  id,
  title: `${id}s`,
  fields: fields.map((field) => ({ id: `${id}.${field}`, title: field, isNeeded: false, insteadOf: [] })),
})

const rooms = kind('room', 'name', 'description', 'category')
const categories = kind('category', 'name', 'description', 'parent')

const table = (likeliest: TableKind, columns: UnmappedTable['columns'] = {}): UnmappedTable => ({
  headings: ['Raum', 'Text', 'Name'],
  samples: [],
  kinds: [likeliest],
  columns,
})

describe('what columns hold', () => {
  let page: Page
  beforeEach(() => {
    page = openPage()
  })
  afterEach(() => page.close())

  it('is remembered by heading, also that a column is left out', () => {
    keepColumns(rooms, { Raum: 'room.name', Name: '' })
    const known = knownColumns(table(rooms, { Name: 'room.name' }))
    expect(ofKind(rooms, known)).toEqual({ Raum: 'room.name', Text: '', Name: '' })
  })

  it('of other rows says nothing against the reader', () => {
    keepColumns(categories, { Raum: 'category.parent', Name: '' })
    expect(knownColumns(table(rooms, { Name: 'room.name' }))).toMatchObject({ Name: 'room.name' })
  })

  it('is as it was said for this import where that is another than was remembered', () => {
    keepColumns(rooms, { Raum: '', Name: 'room.description' })
    expect(answeredColumns(table(rooms, { Raum: 'room.name' }))).toEqual({ Raum: 'room.name', Text: '', Name: '' })
  })

  it('stays what is called the same when the rows are others, each field once', () => {
    const columns = { Raum: 'room.name', Text: 'room.description', Name: 'category.name', More: 'room.category' }
    expect(ofKind(categories, columns)).toEqual({
      Raum: '',
      Text: 'category.description',
      Name: 'category.name',
      More: '',
    })
    expect(ofKind(rooms, columns)).toMatchObject({ Raum: 'room.name', Name: '' })
  })
})
