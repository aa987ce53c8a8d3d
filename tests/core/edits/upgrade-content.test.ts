import { describe, expect, it } from 'vitest'
import { upgradeContent } from '#core/edits/upgrade-content.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { found } from '../../support/found.ts'
import { addIn, category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'

const servers: readonly Entity[] = [pool('O07', 'ocs2007r2'), pool('L10', 'lync2010')]
const old = chatPool('GC07', 'ocs2007r2', { hostedOn: 'pool:O07' })
const fresh = chatPool('GC10', 'lync2010', { hostedOn: 'pool:L10' })
const on = (place: 'GC07' | 'GC10'): readonly Entity[] => [
  category('Trade', { chatPool: `chatPool:${place}` }),
  category('FX', { chatPool: `chatPool:${place}`, parent: 'category:Trade' }),
  room('Spot', { category: 'category:FX', addIn: 'addIn:Prices' }),
  room('Lone', { chatPool: `chatPool:${place}` }),
  addIn('Prices', { chatPool: `chatPool:${place}`, url: 'https://prices' }),
]
const both = [...servers, old, fresh]
const upgraded = (plan: Plan): Plan => upgradeContent(plan, 's2', 'chatPool:GC07', 'chatPool:GC10')
const contentIn = ({ stages }: Plan, at: number): readonly Entity[] => {
  const { category, room, addIn } = stages[at]!.topology
  return [...category.values(), ...room.values(), ...addIn.values()]
}
const sorted = (entities: readonly Entity[]) => [...entities].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('an upgrade of Group Chat with its content', () => {
  it.each<[string, readonly Entity[]]>([
    ['is on the source that stays', [...both, ...on('GC07')]],
    ['has gone with the source', [...servers, fresh]],
    ['names a source that is gone', [...servers, fresh, ...on('GC07')]],
    ['is there already', [...servers, fresh, ...on('GC10')]],
  ])('leaves all of it on the target with ids, names and tree, where it %s', (_, after) => {
    const plan = upgraded(planOf([...both, ...on('GC07')], after, after))
    for (const at of [1, 2]) expect(sorted(contentIn(plan, at))).toEqual(sorted(on('GC10')))
    expect(found(plan, 'error').filter((one) => /moved-without|content-lost|dangling/.test(one))).toEqual([])
    expect(proofOf(plan)?.points.find(({ id }) => id === 'content-migrated')?.against ?? []).not.toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('no stage has') }),
    )
  })

  it('brings back nothing that a stage has taken out on purpose', () => {
    const less = on('GC07').filter(({ id }) => id !== 'room:Lone')
    const plan = upgraded(planOf([...both, ...on('GC07')], [...both, ...less], [...servers, fresh]))
    for (const at of [1, 2]) expect(contentIn(plan, at).map(({ id }) => id)).not.toContain('room:Lone')
    expect(contentIn(plan, 2)).toHaveLength(4)
  })

  it('ends where the target does', () => {
    const plan = upgraded(planOf([...both, ...on('GC07')], [...servers, fresh], servers))
    expect(contentIn(plan, 2)).toEqual([])
  })
})
