import { describe, expect, it } from 'vitest'
import {
  countInShort,
  headcountInShort,
  headcountInWords,
  headcountOf,
  isOnePerson,
  sumOf,
} from '#core/domain/people/headcount.ts'

const [one, many, open] = [{ count: 1 }, { count: 320 }, {}]

describe('how many people there are', () => {
  it.each([
    [[one], '1 user', '1 user'],
    [[one, many], '321 users', '321 users'],
    [[many, open], 'at least 320 users', 'at least 320 users'],
    [[open], 'users, number not known', 'an unknown number of users'],
    [[open, open], 'users, number not known', 'an unknown number of users'],
    [[], '0 users', '0 users'],
  ])('is said of %j only as far as it is known', (all, short, words) => {
    expect(headcountInShort(headcountOf(all))).toBe(short)
    expect(headcountInWords(headcountOf(all))).toBe(words)
    expect(sumOf(all.map((users) => headcountOf([users])))).toEqual(headcountOf(all))
  })

  it('needs no noun where only users have a number', () => {
    expect([one, many, open].map(countInShort)).toEqual(['1 user', '320 users', 'number not known'])
  })
})

it('tells one person for sure by the number, or by a SIP address where that is left out', () => {
  const sipAddress = 'sip:ann@contoso.com'
  const known = [{ count: 1 }, { count: 1, sipAddress }, { sipAddress }]
  const others = [{}, { count: 0 }, { count: 2 }, { count: 2, sipAddress }]
  expect(known.filter(isOnePerson)).toEqual(known)
  expect(others.filter(isOnePerson)).toEqual([])
})
