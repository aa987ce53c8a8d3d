import { expect, it } from 'vitest'
import { found } from '../support/found.ts'
import { addIn, category, chatPool, planOf, policy, pool, room, users } from '../support/plan-builder.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  users('Ann', { homedOn: 'pool:L13', policy: 'policy:Chat' }),
  category('Desk', { chatPool: 'chatPool:P13' }),
  room('Trading', { category: 'category:Ops', chatPool: 'chatPool:P13' }),
  room('Sales', { category: 'category:Desk', addIn: 'addIn:Prices' }),
]
const gone = [
  policy('Chat', 'user', true),
  category('Ops', { chatPool: 'chatPool:P13' }),
  addIn('Prices', { chatPool: 'chatPool:P13' }),
]

it('tells once of each policy, category and add-in that goes while it is needed', () => {
  expect(found(planOf([...estate, ...gone], { entities: estate, interim: true }), 'error', 'warning')).toEqual([
    'error category/delete-not-empty category:Ops',
    'error policy/dangling-reference users:Ann policy:Chat',
    'warning addin/removed-in-use addIn:Prices',
  ])
})

it('tells of them in a stage alone too', () => {
  expect(found(planOf(estate), 'error', 'warning')).toEqual([
    'error addin/not-registered room:Sales addIn:Prices',
    'error plan/dangling-reference room:Trading category:Ops',
    'error policy/dangling-reference users:Ann policy:Chat',
  ])
})

it('tells of a room that changes its category in the step, and of its people in the stage after it', () => {
  const closed = category('Closed', { chatPool: 'chatPool:P13', allowedMembers: [] })
  const open = [...estate.slice(0, 2), users('Ann', { homedOn: 'pool:L13' }), ...estate.slice(3, 4), closed]
  const trading = room('Trading', { category: 'category:Desk', members: ['users:Ann'] })
  const changed = [...open, { ...trading, category: closed.id }]
  const plan = planOf([...open, trading], changed, { entities: changed, interim: true })
  expect(found(plan, 'error', 'warning')).toEqual([
    'warning room/category-change-drops-members room:Trading category:Closed',
    'error room/member-outside-category room:Trading category:Closed',
  ])
})
