import { expect, it } from 'vitest'
import { removeReference } from '#core/edits/remove-reference.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { refsOf } from '#core/model/refs.ts'
import { entityOf } from '#core/model/topology.ts'
import {
  addIn,
  category,
  chatPool,
  client,
  interaction,
  planOf,
  pool,
  room,
  users,
} from '../../support/plan-builder.ts'

const entities: readonly Entity[] = [
  pool('L10', 'lync2010'),
  chatPool('A', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('B', 'lync2010', { hostedOn: 'pool:L10' }),
  category('News', { chatPool: 'chatPool:A' }),
  room('Rates', { category: 'category:News', addIn: 'addIn:Prices' }),
  addIn('Prices', { chatPool: 'chatPool:A' }),
  users('Ann', { homedOn: 'pool:L10' }),
  client('Both', 'groupChat2010', 'users:Ann', ['chatPool:A', 'chatPool:B']),
  client('One', 'groupChat2010', 'users:Ann', ['chatPool:A']),
  client('None', 'lync2013', 'users:Ann'),
  interaction('I', 'room:Rates', 'addIn:Prices'),
]
const plan = planOf(entities, entities)

it.each<[string, string, string, object | undefined]>([
  ['chatPool:A', 'hostedOn', 'pool:L10', {}],
  ['users:Ann', 'homedOn', 'pool:L10', {}],
  ['room:Rates', 'addIn', 'addIn:Prices', { category: 'category:News' }],
  ['client:Both', 'connectsTo', 'chatPool:A', { connectsTo: ['chatPool:B'], users: 'users:Ann' }],
  ['client:One', 'connectsTo', 'chatPool:A', { users: 'users:Ann' }],
  ['interaction:I', 'to', 'addIn:Prices', undefined],
])('the %s field %s of %s is gone, and nothing that it joined', (owner, field, target, left) => {
  const edited = removeReference(plan, 's1', { owner, field, target } as never)
  for (const { topology } of edited.stages) {
    const entity = entityOf(topology, owner as EntityId)
    if (left) {
      expect(entity).toMatchObject(left)
      expect(refsOf(entity!)).not.toContainEqual({ field, to: target })
    } else expect(entity).toBeUndefined()
    for (const { id } of entities)
      if (id !== owner) expect(entityOf(topology, id)).toBe(entityOf(plan.stages[0]!.topology, id))
  }
})

it.each([
  ['client:None', 'connectsTo', 'chatPool:A'],
  ['chatPool:A', 'hostedOn', 'pool:Other'],
  ['chatPool:Gone', 'hostedOn', 'pool:L10'],
])('%s says no such thing as %s of %s, so nothing changes', (owner, field, target) => {
  expect(removeReference(plan, 's1', { owner, field, target } as never)).toBe(plan)
})
