import { expect, it } from 'vitest'
import { stageChanges } from '#core/changes.ts'
import { category, chatPool, client, planOf, pool, users } from '../support/plan-builder.ts'

const before = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L10' }),
  category('Trading', { chatPool: 'chatPool:P10', invitations: true }),
  users('Traders', { count: 1240, homedOn: 'pool:L10' }),
  client('GC', 'groupChat2010', 'users:Traders'),
]
const after = [
  before[0]!,
  before[1]!,
  before[2]!,
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Trading', { chatPool: 'chatPool:P13', invitations: false }),
  users('Traders', { count: 1240, homedOn: 'pool:L13' }),
  pool('L13b', 'lync2013'),
]

it('tells the changes of a step in the architect’s words', () => {
  const [one, other] = planOf(before, after).stages
  expect(stageChanges(one!, other!).map(({ type, text }) => `${type}: ${text}`)).toEqual([
    'added: Lync 2013 pool L13b is added',
    'rehosted: P13 moves from L10 to L13',
    'changed: Category Trading: chat pool from P10 to P13, invitations changed',
    'moved: Traders (1,240 users) move from L10 to L13',
    'removed: Lync 2010 Group Chat client of Traders is removed',
  ])
})

it('has nothing to tell of two stages that are the same', () => {
  const [one, other] = planOf(before, before).stages
  expect(stageChanges(one!, other!)).toEqual([])
})
