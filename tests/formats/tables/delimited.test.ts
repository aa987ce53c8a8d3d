import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDelimited, readTable, tabbedTable } from '#formats/tables/delimited.ts'

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('', '"', '""', "'", '=1+1', "'=1", '\t', '\r\n', 'a\nb', '-x', '  @y', '"a"b', ',', ';'),
)
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })

test.each([
  [
    'tabs',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no end of line at the end',
    'a\tb\nc\t',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  [
    'semicolons',
    'a;b\nc;"d;e"',
    [
      ['a', 'b'],
      ['c', 'd;e'],
    ],
  ],
  [
    'commas',
    'a,"b, ""c"""\nd,e',
    [
      ['a', 'b, "c"'],
      ['d', 'e'],
    ],
  ],
  ['lines within quotes', 'a\t"b\nc"', [['a', 'b\nc']]],
  [
    'a stray quote',
    '"a\tb\nc\td',
    [
      ['"a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['quotes that end too early', '"a" b\tc', [['"a" b', 'c']]],
  ['one column with a comma here and there', 'Smith, desk\nRates', [['Smith, desk'], ['Rates']]],
  ['empty rows first', '\n\t\na\tb', [['a', 'b']]],
  ['a text that was kept from being a formula', "'=a\tb", [['=a', 'b']]],
  ['nothing', '', []],
])('reads %s', (_, text, rows) => expect(readTable(text)).toEqual(rows))

describe('laws', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(readDelimited(tabbedTable(rows), '\t')).toHaveLength(rows.length)
        for (const row of rows) expect(readTable(tabbedTable([['x', ...row]]))).toEqual([['x', ...row]])
      }),
    )
  })

  test('no cell begins as a formula does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const text of readDelimited(tabbedTable(rows), '\t').flat())
          expect(text).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
      }),
    )
  })
})
