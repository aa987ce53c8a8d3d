import fc from 'fast-check'
import { expect, it } from 'vitest'
import { looksLikeRows } from '#app/commands/looks-like-rows.ts'

it.each<readonly [boolean, string, string]>([
  [true, 'cells of a spreadsheet', 'Room\tCategory\nFX\tTrading\nRates\t\n'],
  [true, 'the same as Windows ends lines', 'Room\tCategory\r\nFX\tTrading'],
  [true, 'a table of Export-Csv', '"Identity","Privacy"\n"pchat\\FX, Rates","Open"\n'],
  [true, 'one by semicolons, with commas in it', 'Room;About\nFX;One, two, three\n'],
  [true, 'one row whose last cell is empty', 'Name\tCategory\tDescription\nFX\tTrading\t\n'],
  [true, 'one whose first heading is empty', '\tCategory\nFX\tTrading\n'],
  [true, 'cells whose headings have commas', 'Room, in full\tCategory\nFX\tTrading\n'],
  [true, 'cells whose headings have line breaks', '"Room\r\nin full"\tCategory\r\nFX\tTrading\r\n'],
  [true, 'a table of Export-Csv with a comma in a heading', '"Room, in full","Privacy"\n"FX","Open"\n'],
  [false, 'a heading alone', 'Room\tCategory\n'],
  [false, 'prose', 'Dear all, please note,\nthat, from today on, all is well.\n'],
  [false, 'lines of words', 'FX\nRates\n'],
  [false, 'a part of a plan', JSON.stringify({ format: 'x', entities: [{ id: 'pool:a' }] }, null, 2)],
  [false, 'nothing', ''],
])('%s for %s', (is, _, text) => {
  expect(looksLikeRows(text)).toBe(is)
})

it('takes any cells that a spreadsheet copies for rows', () => {
  const copied = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', 'FX, Rates', 'a;b', 'two\nlines', 'in\ttabs', 'a "name"', '""'),
  )
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 4 }))
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (all, end, isEnded) => {
      const text = all.map((row) => row.map(copied).join('\t')).join(end)
      expect(looksLikeRows(isEnded ? text + end : text)).toBe(true)
    }),
  )
})
