import { expect, it } from 'vitest'
import { knownPrincipals, principalCalled, principalName } from '#core/domain/people/principals.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { planOf, room, users } from '../../../support/plan-builder.ts'

const graph = graphOf(
  planOf([
    users('Traders', { count: 320, memberOf: ['CONTOSO\\Desk'] }),
    users('Twins'),
    { ...users('Twins'), id: 'users:twins-2' },
    room('Ops', { members: ['users:Traders', 'sip:ann@contoso.com'] }),
  ]).stages[0]!.topology,
)

it('takes the name of users for the users, whatever its case, and leaves any other text', () => {
  expect(principalCalled(graph, ' traders ')).toBe('users:Traders')
  expect(principalCalled(graph, 'CONTOSO\\Desk')).toBe('CONTOSO\\Desk')
  expect(principalCalled(graph, 'Twins')).toBe('Twins')
})

it('shows users by their name and everything else as it is', () => {
  expect(principalName(graph, 'users:Traders')).toBe('Traders')
  expect(principalName(graph, 'users:gone')).toBe('users:gone')
  expect(principalName(graph, 'sip:ann@contoso.com')).toBe('sip:ann@contoso.com')
})

it('knows users, their groups, and whoever is on a list already', () => {
  expect(knownPrincipals(graph)).toEqual([
    { name: 'Traders', is: '320 users' },
    { name: 'Twins', is: 'number not known' },
    { name: 'CONTOSO\\Desk', is: 'group' },
    { name: 'sip:ann@contoso.com', is: '' },
  ])
})
