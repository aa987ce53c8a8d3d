import { expect, it } from 'vitest'
import {
  bestMatches,
  objectsElsewhere,
  objectsIn,
  type Placed,
  rankOf,
  searchTextOf,
} from '#core/views/outline/search.ts'
import { planOf, pool, users } from '../../../support/plan-builder.ts'

it('what begins as typed comes first, then what has a word that does, then what holds it anywhere', () => {
  const texts = ['Prearranged', 'Show rates', 'Rates desk', 'desk of rates', 'Trading']
  expect(bestMatches(texts, 'rate', (text) => text, 9)).toEqual({
    found: ['Rates desk', 'Show rates', 'desk of rates'],
    more: 0,
  })
  expect(rankOf('Prearranged', 'range')).toBe(2)
})

it('words are found in any order', () => {
  expect(rankOf('Rates desk room', 'room rates')).toBe(3)
  expect(rankOf('Rates desk', 'room rates')).toBeUndefined()
})

it('signs in what is typed mean themselves', () => {
  expect(rankOf('Room (old)', '(old')).toBe(1)
  expect(rankOf('Room', '.*')).toBeUndefined()
})

it('no more than the limit is given, and the rest is counted', () => {
  const many = Array.from({ length: 50 }, (_, index) => `Room ${index}`)
  expect(bestMatches(many, 'room', (text) => text, 8)).toMatchObject({ more: 42 })
})

it('an object that is not in the shown stage is found once, in the first stage that has it', () => {
  const kept = pool('FE-2010', 'lync2010')
  const plan = planOf([kept], [kept, users('Traders')], [users('Traders', { count: 3 })])
  const names = (found: Iterable<Placed>) =>
    [...found].map(({ entity, stage }) => `${searchTextOf(entity)}, ${stage.name}`)
  expect(names(objectsIn(plan.stages[0]!))).toEqual(['FE-2010 Lync 2010 pool, Stage 1'])
  expect(names(objectsElsewhere(plan, 's1'))).toEqual(['Traders Users, Stage 2'])
  expect(names(objectsElsewhere(plan, 's2'))).toEqual([])
})
