import { expect, it } from 'vitest'
import { citationOf, citationsOf, sourceTitle } from '#core/model/rule/sources.ts'

it('a topic is cited by its id in the library, else by its title', () => {
  expect(citationOf('COEX')).toBe('JJ205131')
  expect(citationOf('SUPC')).toBe('Supported clients from previous deployments')
})

it('a topic is called by its title and its id', () => {
  expect(sourceTitle('COEX')).toBe('Coexistence considerations, JJ205131')
  expect(sourceTitle('SUPC')).toBe('Supported clients from previous deployments')
})

it.each([
  ['stated', 'Coexistence considerations, JJ205131 · Supported clients from previous deployments'],
  ['derived', 'Coexistence considerations, JJ205131 · Supported clients from previous deployments · inferred'],
  ['unclear', 'Coexistence considerations, JJ205131 · Supported clients from previous deployments · unclear'],
])('of what is %s is said how far the topics carry it', (basis, said) => {
  expect(citationsOf({ keys: ['COEX', 'SUPC'], basis })).toBe(said)
})
