import { describe, expect, it } from 'vitest'
import { removeEntities } from '#core/edits/remove.ts'
import type { Entity } from '#core/model/entity.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { fixesOf, found } from '../support/found.ts'
import { bothPools, importing, step } from '../support/migration.ts'
import { addIn, category, planOf, room } from '../support/plan-builder.ts'

const content: readonly Entity[] = [
  category('Desk', { chatPool: 'chatPool:P10' }),
  addIn('Prices', { chatPool: 'chatPool:P10', url: 'https://prices' }),
  room('Rates', { category: 'category:Desk', addIn: 'addIn:Prices' }),
]
const today = [...bothPools, ...content]
const gone = removeEntities(planOf(today, today, today), 's2', ['chatPool:P10'])

const told = (plan: typeof gone) =>
  changesIn(plan, plan.stages[0]!, plan.stages[1]!).map(({ type, text }) => `${type}: ${text}`)
const fateOf = (plan: typeof gone) => proofOf(plan)?.points.find(({ id }) => id === 'content-migrated')?.state

describe('a Group Chat pool that is removed with its rooms', () => {
  it('is imported by the fix with all that it held, in this stage and the later ones', () => {
    const [fix] = fixesOf(gone, 'migration/content-lost')
    expect(fix?.title).toBe('Import the chat data of P10 into P13 in the step to Stage 2')
    const fixed = fix!.apply(gone)
    expect(found(fixed, 'error')).not.toContain('error migration/content-lost chatPool:P10')
    for (const { topology } of fixed.stages.slice(1)) {
      const places = entitiesOf(topology).flatMap((one) => ('chatPool' in one ? [`${one.kind} ${one.chatPool}`] : []))
      expect(places).toEqual(['category chatPool:P13', 'addIn chatPool:P13'])
      expect(topology.room.get('room:Rates')).toMatchObject({ category: 'category:Desk', addIn: 'addIn:prices' })
    }
    expect(told(fixed)).toEqual([
      'removed: Lync 2010 Group Chat pool P10 is removed',
      'migrated: Chat data of P10 is migrated into P13: 1 category, 1 room and 1 add-in',
      'migrated: Category Desk with 1 room moves into P13',
      'migrated: Add-in Prices is migrated into P13',
    ])
    expect(fateOf(fixed)).toBe('proven')
  })

  it('is not told as migrated by an import alone, whose content is nowhere', () => {
    const operationOnly = step(today, [...bothPools.filter(({ id }) => id !== 'chatPool:P10')], importing())
    expect(told(operationOnly).map((text) => text.split(':')[0])).toEqual(['removed'])
    expect(fateOf(operationOnly)).toBe('notYet')
  })
})
