import { expect, it } from 'vitest'
import { looksLikeRows } from '#app/commands/pasted-rows.ts'

it.each<readonly [boolean, string, string]>([
  [true, 'cells of a spreadsheet', 'Room\tCategory\nFX\tTrading\nRates\t\n'],
  [true, 'the same as Windows ends lines', 'Room\tCategory\r\nFX\tTrading'],
  [true, 'a table of Export-Csv', '"Identity","Privacy"\n"pchat\\FX, Rates","Open"\n'],
  [true, 'one by semicolons, with commas in it', 'Room;About\nFX;One, two, three\n'],
  [false, 'a heading alone', 'Room\tCategory\n'],
  [false, 'prose', 'Dear all, please note,\nthat, from today on, all is well.\n'],
  [false, 'lines of words', 'FX\nRates\n'],
  [false, 'a part of a plan', JSON.stringify({ format: 'x', entities: [{ id: 'pool:a' }] }, null, 2)],
  [false, 'nothing', ''],
])('%s for %s', (is, _, text) => {
  expect(looksLikeRows(text)).toBe(is)
})
