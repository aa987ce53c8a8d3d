import { expect, it } from 'vitest'
import { countedEntries, entriesWith, isSearched } from '#app/panels/inspector/listed-entries.ts'
import { fieldsOf } from '#core/model/fields.ts'

const called = (entry: string) => (entry === 'users:u1' ? 'Traders of Zürich' : entry)
const held = ['users:u1', 'sip:ann@contoso.com', 'sip:ben@contoso.com', 'sip:ann@contoso.com']
const field = (kind: 'room' | 'users' | 'category', name: string) => fieldsOf(kind).find((one) => one.name === name)!

it.each<[text: string, found: readonly string[]]>([
  ['', ['users:u1', 'sip:ann@contoso.com', 'sip:ben@contoso.com']],
  [' ANN', ['sip:ann@contoso.com']],
  ['zürich', ['users:u1']],
  ['u1', []],
])('finds ‘%s’ in what people read, each once', (text, found) => {
  expect(entriesWith(held, called, text)).toEqual(found)
})

it('looks for entries where they are many, and for as long as there is a text', () => {
  const twelve = Array.from({ length: 12 }, (_, at) => `sip:u${at}@contoso.com`)
  expect(isSearched(twelve, '')).toBe(false)
  expect(isSearched([...twelve, 'sip:one-more@contoso.com'], '')).toBe(true)
  expect(isSearched(twelve, 'u1')).toBe(true)
})

it.each<[said: string, all: number, shown: number, text: string]>([
  ['5,000 members', 5000, 5000, ' '],
  ['5,000 members, 1,200 match', 5000, 1200, 'ann'],
  ['13 members, 1 matches', 13, 1, 'ann'],
  ['13 members, none matches', 13, 0, 'ann'],
])('says %s', (said, all, shown, text) => {
  expect(countedEntries(field('room', 'members'), all, shown, text)).toBe(said)
})

it('calls principals by their list, and says of all else how many its list has', () => {
  expect(countedEntries(field('category', 'deniedMembers'), 20, 20, '')).toBe('20 denied members')
  expect(countedEntries(field('users', 'memberOf'), 20, 20, '')).toBe('Member of: 20')
})
