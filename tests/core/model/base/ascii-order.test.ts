import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareAscii } from '#core/model/base/ascii-order.ts'
import { compareNaturally } from '#core/model/base/natural-order.ts'

const collator = new Intl.Collator('en', { numeric: true })

const letters = fc.constantFrom(...'aAbBzZ019 -_.#Å٠\u0301')
const texts = fc.oneof(
  fc.string({ unit: letters, maxLength: 8 }),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary' }),
)

test('names are ordered as the collator orders them', () => {
  fc.assert(
    fc.property(texts, texts, texts, (before, a, b) => {
      const [one, other] = [before + a, before + b]
      expect(Math.sign(compareNaturally(one, other))).toBe(Math.sign(collator.compare(one, other)))
    }),
    { numRuns: 5_000 },
  )
})

test.each([
  ['Room 9', 'Room 10', -1],
  ['Room 10', 'Room 9', 1],
  ['Room 1', 'Room 10', -1],
  ['room 12', 'Room 13', -1],
  ['Room 2 b', 'Room 2 a', 1],
  ['Room', 'Room 1', -1],
  ['Room A', 'Room1', -1],
  ['fe-2010.contoso.com', 'fe-2013.contoso.com', -1],
])('%j and %j are told apart without it', (a, b, order) => {
  expect(compareAscii(a, b)).toBe(order)
})

test.each([
  ['Room', 'room'],
  ['Room 01', 'Room 1'],
  ['a-b', 'a b'],
  ['Å', 'a'],
  ['1\u0660', '2'],
])('%j and %j are left to it', (a, b) => {
  expect(compareAscii(a, b)).toBeUndefined()
})
