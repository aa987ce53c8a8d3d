import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultIn } from '#core/file/json-fault.ts'

it.each([
  ['{"a": x}', 6],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{"a": [1 2]}', 9],
  ['{"a": 1', 7],
  ['{"a": 1}}', 8],
  ['{"a": "cut', 6],
  ['{\n  "a": tru', 9],
  ['[1, ]', 4],
  ['{"a": 1, 2: 3}', 9],
  ['', 0],
  ['{"a": 01}', 7],
  ['{"a": "\\x"}', 6],
  ['{"a": "b\nc"}', 6],
  ['{"a": 1 // no comment\n}', 8],
])('finds where %j stops being JSON', (text, place) => {
  expect(faultIn(text)).toBe(place)
})

it('finds a text that is cut off at its last piece, wherever that is', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      const whole = `{"held": ${json}, "end": 1}`
      const text = whole.slice(0, cut % whole.length)
      expect(whole.slice(faultIn(text), text.length)).toMatch(/^(?:"(?:[^"]|\\.)*\\?|[-\w.+]*)$/u)
    }),
  )
})

it('survives a text that nests deeper than any plan', () => {
  expect(faultIn(`{"a":${'['.repeat(1_000_000)}`)).toBe(504)
  expect(faultIn(`{"a": x, "b":${'['.repeat(1_000_000)}`)).toBe(6)
})

it('reaches the end of what is whole', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(faultIn(json)).toBe(json.length)
    }),
  )
})
