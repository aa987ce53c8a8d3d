import { expect, it } from 'vitest'
import { isolatedName, withIsolatedNames } from '#core/views/scene/direction.ts'

const marked = (text: string): string => text.replaceAll('\u2068', '[').replaceAll('\u2069', ']')

it.each([
  ['Traders', 'Traders'],
  ['שלום', '[שלום]'],
  ['שלום Lync 2013 (2)', '[שלום Lync 2013 (2)]'],
])('a name keeps its direction: %s', (name, isolated) => {
  expect(marked(isolatedName(name))).toBe(isolated)
})

it.each([
  ['Stage: Today · 2 of 3', 'Stage: Today · 2 of 3'],
  ['Stage: שלב 2 · 2 of 3', 'Stage: [שלב 2] · 2 of 3'],
  ['Room ‘שלום 12’ has', 'Room ‘[שלום 12]’ has'],
  ['قاعة (12) is a room of الدردشة.', '[قاعة (12)] is a room of [الدردشة].'],
])('a sentence keeps its order: %s', (sentence, isolated) => {
  expect(marked(withIsolatedNames(sentence))).toBe(isolated)
})
