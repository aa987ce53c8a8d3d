import { describe, expect, it } from 'vitest'
import type { Entity } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { category, chatPool, planOf, pool, room } from '../../../support/plan-builder.ts'

const servers: readonly Entity[] = [pool('O07', 'ocs2007r2'), pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const gc07 = chatPool('GC07', 'ocs2007r2', { hostedOn: 'pool:O07' })
const gc10 = chatPool('GC10', 'lync2010', { hostedOn: 'pool:L10' })
const pc = chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' })
const content = (on: 'GC07' | 'GC10' | 'PC'): readonly Entity[] => [
  category('Trade', { chatPool: `chatPool:${on}` }),
  room('Ops', { category: 'category:Trade' }),
]
const upgrading: Operation = { id: '1', kind: 'upgradeGroupChat', source: 'chatPool:GC07', target: 'chatPool:GC10' }
const importing: Operation = { id: '2', kind: 'importChatData', source: 'chatPool:GC10', target: 'chatPool:PC' }

const told = (plan: Plan, from: number, to: number) =>
  changesIn(plan, plan.stages[from]!, plan.stages[to]!).flatMap(({ type, text }) =>
    ['migrated', 'upgraded', 'relocated'].includes(type) || / Trade | Ops /.test(text) ? [`${type}: ${text}`] : [],
  )

describe('Group Chat that is upgraded', () => {
  const plan = planOf(
    [...servers, gc07, ...content('GC07')],
    { entities: [...servers, gc10, pc, ...content('GC10')], operations: [upgrading] },
    { entities: [...servers, pc, ...content('PC')], operations: [importing] },
  )

  it('goes with its content, which is neither removed nor moved without a way', () => {
    expect(told(plan, 0, 1)).toEqual([
      'upgraded: Group Chat of GC07 is upgraded into GC10: 1 category and 1 room',
      'upgraded: Category Trade with 1 room is upgraded into GC10',
    ])
  })

  it('and imported after is migrated, seen from where it began', () => {
    expect(told(plan, 0, 2)).toEqual(['migrated: Category Trade with 1 room moves into PC'])
    expect(told(plan, 1, 2)[1]).toBe('migrated: Category Trade with 1 room moves into PC')
  })

  it('is none on the way back, nor between generations that have no upgrade', () => {
    expect(told(plan, 1, 0)).toEqual(['relocated: Category Trade with 1 room moves from GC10 into GC07'])
    const wrong = planOf([...servers, gc10, ...content('GC10')], {
      entities: [...servers, pc, ...content('PC')],
      operations: [{ ...upgrading, source: 'chatPool:GC10', target: 'chatPool:PC' }],
    })
    expect(told(wrong, 0, 1)).toEqual(['relocated: Category Trade with 1 room moves from GC10 into PC'])
  })

  it('is not told where nothing of it is there, and no import into Group Chat is', () => {
    const nowhere = planOf([...servers, gc07, ...content('GC07')], {
      entities: [...servers, gc10],
      operations: [upgrading],
    })
    expect(told(nowhere, 0, 1)).toEqual([])
    const imported = planOf([...servers, gc07, ...content('GC07')], {
      entities: [...servers, gc10, ...content('GC10')],
      operations: [{ ...importing, source: 'chatPool:GC07', target: 'chatPool:GC10' }],
    })
    expect(told(imported, 0, 1)).toEqual(['relocated: Category Trade with 1 room moves from GC07 into GC10'])
  })
})
