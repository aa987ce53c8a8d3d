import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atOnce } from '#core/model/base/in-parts.ts'
import { jsonInParts } from '#core/model/base/json-in-parts.ts'

test('it is the text that JSON has of any value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(atOnce(jsonInParts(value)).join('')).toBe(JSON.stringify(value))
    }),
  )
})

const thousands = Array.from({ length: 1_700 }, (_, at) => at)
const long = {
  list: thousands.map((at) => ({ id: `r${at}`, name: at % 7 === 0 ? undefined : `‘${at}’\n` })),
  record: Object.fromEntries(thousands.map((at) => [`k${at}`, at % 5 === 0 ? undefined : [at]])),
  holes: thousands.map((at) => (at % 3 === 0 ? undefined : at)),
  nothing: undefined,
  empty: [[], {}],
}

test('long lists and records are written in steps, to the same text', () => {
  expect(atOnce(jsonInParts(long)).join('')).toBe(JSON.stringify(long))
  expect([...jsonInParts(long)].length).toBeGreaterThan(6)
})

test('what is short is written in one', () => {
  expect([...jsonInParts({ a: [1, 2, { b: 'c' }] })]).toEqual([])
})
