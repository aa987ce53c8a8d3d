import { expect, it } from 'vitest'
import { connect } from '#core/edits/clients.ts'
import { moveRoom, putInto, reparent } from '#core/edits/content.ts'
import { rehome } from '#core/edits/hosting.ts'
import { relationsBetween } from '#core/edits/relations.ts'
import { grantPolicy, homeUsers } from '#core/edits/users.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'

const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010')
const p13 = chatPool('P13', 'lync2013')
const ann = users('Ann', { online: true })
const lync = client('Ann', 'lync2013', 'users:Ann')
const own = policy('Own', 'user', true)
const top = category('Top', { chatPool: 'chatPool:P10' })
const below = category('Below', { chatPool: 'chatPool:P10', parent: 'category:Top' })
const desk = room('Desk', { chatPool: 'chatPool:P10', category: 'category:Top' })
const plan = planOf([l13, p10, p13, ann, lync, own, top, below, desk])

it.each<[string, Entity, Entity, Plan]>([
  ['hosting a chat pool', p13, l13, rehome(plan, 's1', p13.id, l13.id)],
  ['homing users, who are no longer online', ann, l13, homeUsers(plan, 's1', ann, l13)],
  ['connecting a client', lync, p13, connect(plan, 's1', lync, [p13.id])],
  ['granting a policy', ann, own, grantPolicy(plan, 's1', ann, own.id)],
  ['moving a category', below, p13, putInto(plan, 's1', below, p13)],
  ['moving a room to a category', desk, below, moveRoom(plan, 's1', desk, below.id)],
  ['moving a room to a chat pool', desk, p13, putInto(plan, 's1', desk, p13)],
  ['putting a category under another', below, top, reparent(plan, 's1', below, top)],
])('a line means the same as the command: %s', (_, from, to, edited) => {
  expect(relationsBetween(plan, 's1', from, to, 'line')[0]?.apply(plan)).toEqual(edited)
})
