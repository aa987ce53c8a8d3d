import { describe, expect, it } from 'vitest'
import { heirOf, recreationsUntil } from '#core/domain/migration/recreations.ts'
import type { NewOperation } from '#core/edits/stages.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import { bothPools, importing, p13, withIds } from '../../../support/migration.ts'
import { addIn, category, chatPool, planOf, planWith, room } from '../../../support/plan-builder.ts'

const onP10 = { chatPool: 'chatPool:P10' } as const
const onP13 = { chatPool: 'chatPool:P13' } as const

/** What the target holds in the last stage that an import has brought, with what it was. */
function recreatedIn(plan: Plan): readonly string[] {
  const { all } = recreationsUntil(momentOf(plan, plan.stages.length - 1))
  return [...all].map(([id, { origins }]) => `${origins.map((one) => one.id).join(' or ')} → ${id}`).sort()
}

function heirsIn(plan: Plan, ...ids: readonly Entity['id'][]): readonly (string | undefined)[] {
  const at = momentOf(plan, plan.stages.length - 1)
  return ids.map((id) => heirOf(recreationsUntil(at), graphOf(plan.stages.at(-1)!.topology), id)?.id)
}

const importStep = (entities: readonly Entity[], ...operations: readonly NewOperation[]) => ({
  entities: [...bothPools, ...entities],
  operations: withIds(operations.length > 0 ? operations : [importing()]),
})
/** A plan in which P10 holds the one, and an import brings the other to P13. */
const imported = (source: readonly Entity[], target: readonly Entity[], ...operations: NewOperation[]): Plan =>
  planOf([...bothPools, ...source], importStep([...source, ...target], ...operations))

const k = category('k', onP10)
const r = room('r', { category: 'category:k' })
const i = addIn('i', onP10)
const [k13, i13] = [category('k13', { name: 'K', ...onP13 }), addIn('i13', { name: 'i', ...onP13 })]
const r13 = room('r13', { name: 'r', category: 'category:k13' })

describe('what an import has brought under ids of its own', () => {
  it('is told by target, kind and name', () => {
    const plan = imported([k, r, i], [k13, r13, i13])
    expect(recreatedIn(plan)).toEqual(['addIn:i → addIn:i13', 'category:k → category:k13', 'room:r → room:r13'])
    expect(heirsIn(plan, 'category:k', 'room:r', 'addIn:i', 'room:r13')).toEqual([
      'category:k13',
      'room:r13',
      'addIn:i13',
      undefined,
    ])
  })

  it('stays so in later stages, also where the source is gone', () => {
    const plan = planOf(
      [...bothPools, k, r],
      importStep([k, r, k13, r13]),
      bothPools.filter(({ id }) => id !== 'chatPool:P10').concat(k13, r13),
    )
    expect(recreatedIn(plan)).toEqual(['category:k → category:k13', 'room:r → room:r13'])
    expect(heirsIn(plan, 'room:r')).toEqual(['room:r13'])
  })

  const deep = category('deep', { parent: 'category:k', ...onP10 })
  const inside = room('inside', { category: 'category:deep' })
  it.each([
    ['-', false, 'k-deep', 'k-deep-inside', 'r'],
    ['_', true, 'k_deep', 'k_deep_inside', 'k_r'],
    // Nobody knows which of the two is so for rooms of a topmost category.
    ['-', false, 'k-deep', 'k-deep-inside', 'k-r'],
  ])('has the name that the import makes: %s, %s', (separator, prefixTopLevel, flat, within, top) => {
    const now = [
      k13,
      category('deep13', { name: flat, ...onP13 }),
      room('inside13', { name: within, category: 'category:deep13' }),
      room('r13', { name: top, category: 'category:k13' }),
    ]
    const plan = planWith(
      { flattening: { separator, prefixTopLevel } },
      [...bothPools, k, r, deep, inside],
      importStep([k, r, deep, inside, ...now]),
    )
    expect(recreatedIn(plan)).toEqual([
      'category:deep → category:deep13',
      'category:k → category:k13',
      'room:inside → room:inside13',
      'room:r → room:r13',
    ])
  })

  it('may be drawn in a later step, but for an add-in, which is registered by hand', () => {
    const plan = planOf([...bothPools, k, r, i], importStep([k, r, i, k13]), [...bothPools, k, r, i, k13, r13, i13])
    expect(recreatedIn(plan)).toEqual(['category:k → category:k13', 'room:r → room:r13'])
  })

  it('is not what is created once it was there, and removed again', () => {
    const plan = planOf([...bothPools, k], importStep([k, k13]), [...bothPools, k], [...bothPools, k, k13])
    expect(recreatedIn(plan)).toEqual([])
  })

  it.each<[string, Plan]>([
    ['of another kind', imported([k, r], [category('x', { name: 'r', ...onP13 })])],
    ['under another name', imported([k], [category('x', { name: 'other', ...onP13 })])],
    ['without an import', planOf([...bothPools, k], [...bothPools, k, k13])],
    ['from what is imported into another chat pool', imported([k], [k13], importing({ target: 'chatPool:none' }))],
    ['by a level that leaves it out', imported([k], [k13], importing({ level: 'User' }))],
    ['of a room that stays behind', imported([{ ...r, leaveBehind: true }], [room('x', { name: 'r', ...onP13 })])],
    ['before the import', planOf([...bothPools, k], [...bothPools, k, k13], importStep([k, k13]))],
  ])('is nothing %s', (_, plan) => {
    expect(recreatedIn(plan)).toEqual([])
  })

  it('is nothing where that moves by itself, whatever else is called so', () => {
    const plan = planOf([...bothPools, k], importStep([{ ...k, ...onP13 }, k13]))
    expect(recreatedIn(plan)).toEqual([])
  })

  it('overwrites what had its name, and is not that', () => {
    const there = category('there', { name: 'k', ...onP13 })
    const kept = planOf([...bothPools, k, there], importStep([k, there, k13]))
    expect(recreatedIn(kept)).toEqual([])
    expect([...recreationsUntil(momentOf(kept, 1)).overwritten]).toEqual([['category:k', 'category:there']])
    const replaced = planOf([...bothPools, k, there], importStep([k, k13]))
    expect(recreatedIn(replaced)).toEqual(['category:k → category:k13'])
  })

  it('is brought all the same where names do not tell which of several it was, and stands for none of them', () => {
    const other = category('other', onP10)
    const [one, two] = [
      room('one', { name: 'News', category: k.id }),
      room('two', { name: 'News', category: other.id }),
    ]
    const plan = imported([k, other, one, two], [k13, room('news', { name: 'news', category: 'category:k13' })])
    expect(recreatedIn(plan)).toEqual(['category:k → category:k13', 'room:one or room:two → room:news'])
    expect(heirsIn(plan, 'room:one', 'room:two')).toEqual([undefined, undefined])
  })

  it('is found again where it goes on from one target to another', () => {
    const p15 = chatPool('P15', 'lync2013')
    const k15 = category('k15', { name: 'k', chatPool: 'chatPool:P15' })
    const plan = planOf(
      [...bothPools, p15, k],
      importStep([p15, k13]),
      importStep([p15, k15], importing({ source: 'chatPool:P13', target: 'chatPool:P15' })),
    )
    expect(heirsIn(plan, 'category:k')).toEqual(['category:k15'])
  })

  it('is told of the stage that is asked, and of none without a step', () => {
    expect(recreationsUntil(momentOf(planOf([p13, k13]), 0)).all.size).toBe(0)
  })
})
