import { expect, it } from 'vitest'
import { deletedWith, deleteEntities, removeEntities, stagesWith } from '#core/edits/remove.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { entitiesOf, entityOf } from '#core/model/topology.ts'
import { category, chatPool, client, interaction, planOf, pool, room, users } from '../../support/plan-builder.ts'

const plan = planOf([
  pool('L10', 'lync2010'),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('PC', 'lync2013'),
  category('Top', { chatPool: 'chatPool:GC' }),
  category('Below', { parent: 'category:Top' }),
  category('Of PC', { chatPool: 'chatPool:PC', parent: 'category:Top' }),
  room('Inherits', { category: 'category:Top' }),
  room('Deep', { category: 'category:Below' }),
  room('Own', { chatPool: 'chatPool:GC', category: 'category:Of PC' }),
  room('Strays', { chatPool: 'chatPool:PC', category: 'category:Top' }),
  interaction('I', 'room:Inherits', 'room:Strays'),
  users('Ann', { homedOn: 'pool:L10' }),
  client('Ann', 'groupChat2010', 'users:Ann', ['chatPool:GC']),
])
const after = (...ids: EntityId[]) => removeEntities(plan, 's1', ids).stages[0]!.topology
const goneWith = (...ids: EntityId[]) => {
  const left = after(...ids)
  return entitiesOf(plan.stages[0]!.topology).flatMap(({ id }) => (entityOf(left, id) ? [] : id))
}

it('takes the content of a chat pool along, and none of another chat pool', () => {
  expect(goneWith('chatPool:GC').sort()).toEqual([
    'category:Below',
    'category:Top',
    'chatPool:GC',
    'interaction:I',
    'room:Deep',
    'room:Inherits',
    'room:Own',
  ])
})

it('lets content of another chat pool forget the category that is gone', () => {
  const left = after('chatPool:GC')
  expect(left.room.get('room:Strays')).toEqual(room('Strays', { chatPool: 'chatPool:PC' }))
  expect(left.category.get('category:Of PC')).toEqual(category('Of PC', { chatPool: 'chatPool:PC' }))
})

it('takes what is in a category, on its chat pool, along with it', () => {
  expect(goneWith('category:Of PC')).toEqual(['category:Of PC'])
  expect(goneWith('category:Top').sort()).toEqual([
    'category:Below',
    'category:Top',
    'interaction:I',
    'room:Deep',
    'room:Inherits',
  ])
})

it('takes the clients of users along; whoever needs a pool keeps pointing at it', () => {
  expect(goneWith('users:Ann', 'pool:L10').sort()).toEqual(['client:Ann', 'pool:L10', 'users:Ann'])
  expect(after('pool:L10').chatPool.get('chatPool:GC')?.hostedOn).toBe('pool:L10')
})

it('leaves no stage that holds what is deleted from the plan, also where it was changed or comes back', () => {
  const gc = chatPool('GC', 'lync2010')
  const inside = category('Top', { chatPool: 'chatPool:GC' })
  const staged = planOf([gc, inside], [{ ...gc, fqdn: 'gc.contoso.com' }, inside, pool('L13', 'lync2013')], [], [gc])
  const deleted = deleteEntities(staged, ['chatPool:GC'])
  expect(stagesWith(staged, ['chatPool:GC']).map(({ id }) => id)).toEqual(['s1', 's2', 's4'])
  expect(deletedWith(staged, ['chatPool:GC']).map(({ id }) => id)).toEqual(['chatPool:GC', 'category:Top'])
  expect(deleted.stages.map(({ topology }) => entitiesOf(topology).map(({ id }) => id))).toEqual([
    [],
    ['pool:L13'],
    [],
    [],
  ])
})

const gone = chatPool('GC', 'lync2010')
const stays = chatPool('PC', 'lync2013')
const inGone = category('Top', { chatPool: 'chatPool:GC' })
const moved = category('Top', { chatPool: 'chatPool:PC' })
const later = room('Later', { category: 'category:Top' })

it.each<[string, Plan, EntityId, readonly EntityId[]]>([
  [
    'a room that only a later stage has in the deleted category',
    planOf([gone, inGone], [gone, inGone, later]),
    'category:Top',
    ['category:Top', 'room:Later'],
  ],
  [
    'what only a later stage has in the deleted chat pool',
    planOf([gone], [gone, inGone, later]),
    'chatPool:GC',
    ['category:Top', 'chatPool:GC', 'room:Later'],
  ],
  [
    'a room that only a later stage has in a category which has moved on by then',
    planOf([gone, stays, inGone], [stays, moved, later]),
    'chatPool:GC',
    ['category:Top', 'chatPool:GC', 'room:Later'],
  ],
])('deletes %s, and says so before', (_, staged, id, expected) => {
  const left = deleteEntities(staged, [id])
  const idsIn = ({ stages }: Plan) =>
    new Set(stages.flatMap(({ topology }) => entitiesOf(topology).map(({ id }) => id)))
  expect(
    deletedWith(staged, [id])
      .map(({ id }) => id)
      .sort(),
  ).toEqual(expected)
  expect([...idsIn(staged)].filter((one) => !idsIn(left).has(one)).sort()).toEqual(expected)
})
