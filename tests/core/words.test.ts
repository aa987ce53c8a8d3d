import { expect, it } from 'vitest'
import { either, itOrThem, itsOrTheir } from '#core/words.ts'

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('gives the choice of %j as ‘%s’', (choices, words) => {
  expect(either(choices)).toBe(words)
})

it.each([
  [0, 'their', 'them'],
  [1, 'its', 'it'],
  [2, 'their', 'them'],
])('says of %s things ‘%s’ and ‘%s’', (count, whose, whom) => {
  expect([itsOrTheir(count), itOrThem(count)]).toEqual([whose, whom])
})
