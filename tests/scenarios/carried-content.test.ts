import { describe, expect, it } from 'vitest'
import type { Entity } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { found } from '../support/found.ts'
import { bothPools, importing, l10, withIds } from '../support/migration.ts'
import { category, chatPool, planOf, pool, room } from '../support/plan-builder.ts'

const content = (on: 'P07' | 'P10' | 'P13'): readonly Entity[] => [
  category('Desk', { chatPool: `chatPool:${on}` }),
  room('Rates', { category: 'category:Desk' }),
]
const on = (place: 'P10' | 'P13') => [...bothPools, ...content(place)]

/** Whether a step carries what moves in it, as each says that asks. */
const answersOf = (plan: Plan, stage: number) => {
  const [before, at] = [plan.stages[stage - 1]!, plan.stages[stage]!]
  return {
    check: found(plan, 'error').filter((one) => one.includes('isolation/moved-without-import')),
    changes: changesIn(plan, before, at)
      .filter(({ text }) => text.includes('moves'))
      .map(({ type, text }) => `${type}: ${text}`),
    runbook: runbookOf(plan, at.id)!.steps.flatMap(({ id }) => (/^(missing-)?import:/.test(id) ? [id] : [])),
    proof: proofOf(plan)
      ?.points.find(({ id }) => id === 'content-migrated')
      ?.evidence.map(({ text }) => text),
  }
}

describe('whether an import carries what moves is one answer', () => {
  it('where it moves a stage after the import', () => {
    const late = planOf(on('P10'), { entities: on('P10'), operations: withIds([importing()]) }, on('P13'))
    expect(answersOf(late, 2)).toEqual({
      check: [],
      changes: ['migrated: Category Desk with 1 room moves into P13'],
      runbook: [],
      proof: ['P10 is imported into P13.'],
    })
  })

  it('where the import takes categories along, and not their rooms', () => {
    const operations = withIds([importing({ level: 'Category' })])
    expect(answersOf(planOf(on('P10'), { entities: on('P13'), operations }), 1)).toEqual({
      check: ['error isolation/moved-without-import room:Rates'],
      changes: ['migrated: Category Desk moves into P13', 'relocated: Room Rates moves from P10 into P13'],
      runbook: ['missing-import:chatPool:P10>chatPool:P13', 'import:chatPool:P10>chatPool:P13:Category'],
      proof: ['P10 is imported into P13 (level Category).'],
    })
  })

  it('where nothing can be imported: into Group Chat', () => {
    const o07 = pool('O07', 'ocs2007r2')
    const servers = [o07, l10, chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }), bothPools[2]!]
    const operations: readonly Operation[] = withIds([importing({ source: 'chatPool:P07', target: 'chatPool:P10' })])
    const plan = planOf([...servers, ...content('P07')], { entities: [...servers, ...content('P10')], operations })
    expect(found(plan, 'error').map((one) => one.split(' ')[1])).toContain('migration/wrong-direction')
    expect(answersOf(plan, 1)).toMatchObject({
      changes: ['relocated: Category Desk with 1 room moves from P07 into P10'],
      runbook: ['missing-import:chatPool:P07>chatPool:P10'],
      proof: [],
    })
    const ids = runbookOf(plan, 's2')!.steps.map(({ id }) => id.split(':')[0])
    for (const id of ['export', 'rehearse-import', 'import', 'stop', 'prepare-source']) expect(ids).not.toContain(id)
  })
})
