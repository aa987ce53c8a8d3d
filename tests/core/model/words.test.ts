import { expect, it } from 'vitest'
import { dateInWords, either, itOrThem, itsOrTheir, listed, named, thousands } from '#core/model/words.ts'
import { pool, room, site, users } from '../../support/plan-builder.ts'

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

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('lists %j as ‘%s’', (names, words) => {
  expect(listed(names)).toBe(words)
})

it.each([
  [0, '0'],
  [999, '999'],
  [1240, '1,240'],
  [1234567, '1,234,567'],
  [-1500, '-1,500'],
  [1234.5678, '1,234.5678'],
])('writes %s as ‘%s’', (count, words) => {
  expect(thousands(count)).toBe(words)
})

it.each([
  ['2026-03-02', '2 March 2026'],
  ['2026-12-31T23:30:00Z', '31 December 2026'],
  ['2026-02-31', '2026-02-31'],
  ['2026-13-01', '2026-13-01'],
  ['next spring', 'next spring'],
  ['', ''],
])('says the date ‘%s’ as ‘%s’', (date, words) => {
  expect(dateInWords(date)).toBe(words)
})

it.each([
  [site('Berlin'), 'Site Berlin'],
  [site('Site'), 'Site'],
  [site('site 2'), 'Site 2'],
  [room('Room of traders'), 'Room of traders'],
  [room('Roomy'), 'Room Roomy'],
  [users('Users'), 'Users'],
  [pool('Pool', 'lync2010'), 'Lync 2010 pool Pool'],
])('says of %j what it is once: ‘%s’', (entity, words) => {
  expect(named(entity)).toBe(words)
})
