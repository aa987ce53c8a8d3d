import { describe, expect, it } from 'vitest'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { acrossStages } from '#core/views/changes/across-stages.ts'
import { changesIn, recreationsOnTheWay } from '#core/views/changes/changes.ts'
import { marksSince, markText } from '#core/views/diagram/change-marks.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { removedInWords, removedSince } from '#core/views/diagram/removed.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { bothPools, importing, l10, l13, p10, p13, step, withIds } from '../../../support/migration.ts'
import { addIn, category, interaction, planOf, room } from '../../../support/plan-builder.ts'

const onP10 = { chatPool: 'chatPool:P10' } as const
const onP13 = { chatPool: 'chatPool:P13' } as const
const desk = category('Desk', onP10)
const fx = category('FX', { parent: 'category:Desk', ...onP10 })
const spot = room('Spot', { category: 'category:FX', addIn: 'addIn:Prices' })
const prices = addIn('Prices', onP10)
const source: readonly Entity[] = [desk, fx, spot, prices]
const fx13 = category('fx13', { name: 'Desk-FX', ...onP13 })
const target: readonly Entity[] = [
  category('desk13', { name: 'Desk', ...onP13 }),
  fx13,
  room('spot13', { name: 'Desk-FX-Spot', category: 'category:fx13', addIn: 'addIn:prices13' }),
  addIn('prices13', { name: 'Prices', url: 'https://prices', ...onP13 }),
]
const stopped = { ...p10, state: 'stopped' as const }
const operations = withIds([importing()])

/** Imported while the source stays, stopped and with all that it held; removed a step later. */
const late = planOf(
  [...bothPools, ...source],
  { entities: [l10, l13, stopped, p13, ...source, ...target], operations },
  [l10, l13, p13, ...target],
)
/** Imported and removed in one step. */
const atOnce = planOf([...bothPools, ...source], { entities: [l10, l13, p13, ...target], operations })

const told = (plan: Plan, from: number, to: number) =>
  changesIn(plan, plan.stages[from]!, plan.stages[to]!).map(({ type, count, text }) => `${type} ${count}: ${text}`)

const migrated = [
  'migrated 1: Chat data of P10 is migrated into P13: 2 categories, 1 room and 1 add-in',
  'migrated 1: Category Desk is migrated into P13',
  'migrated 2: Category FX with 1 room is migrated into P13 as Desk-FX; 1 room with a new name',
  'migrated 1: Add-in Prices is migrated into P13',
]

describe('the changes of what an import brings under new ids', () => {
  it('tell that it is migrated, not that it is added', () => {
    expect(told(late, 0, 1)).toEqual([...migrated, 'changed 1: Lync 2010 Group Chat pool P10: state set to Stopped'])
  })

  it('tell when the source goes with its pool that it was migrated before, not that it is removed', () => {
    expect(told(late, 1, 2)).toEqual([
      'removed 1: Lync 2010 Group Chat pool P10 is removed',
      'migrated 3: Category Desk with 1 category and 1 room, removed with P10, was migrated into P13 before',
      'migrated 1: Add-in Prices, removed with P10, was migrated into P13 before',
    ])
  })

  it.each([
    [late, 2],
    [atOnce, 1],
  ])('tell both at once as one migration', (plan, to) => {
    expect(told(plan, 0, to)).toEqual(['removed 1: Lync 2010 Group Chat pool P10 is removed', ...migrated])
  })

  it('tell on the way back of additions and removals: nothing is imported there', () => {
    expect(told(atOnce, 1, 0).map((text) => text.split(' ')[0])).not.toContain('migrated')
  })

  it('count many of a kind', () => {
    const many = Array.from({ length: 12 }, (_, at) => category(`C${at}`, onP10))
    const anew = many.map(({ name }) => category(`${name}-13`, { name, ...onP13 }))
    const plan = planOf([...bothPools, ...many], { entities: [...bothPools, ...many, ...anew], operations }, [
      l10,
      l13,
      p13,
      ...anew,
    ])
    expect(told(plan, 0, 1).slice(1)).toEqual(['migrated 12: 12 categories are migrated into P13'])
    expect(told(plan, 1, 2).slice(1)).toEqual([
      'migrated 12: 12 categories, removed with P10, were migrated into P13 before',
    ])
  })

  it('say so where names do not tell which of several it was, and which are removed', () => {
    const two = [room('one', { name: 'News', ...onP10 }), room('two', { name: 'News', ...onP10 })]
    const plan = step([...bothPools, ...two], [l10, l13, p13, room('news', { name: 'News', ...onP13 })], importing())
    expect(told(plan, 0, 1)).toEqual([
      'removed 3: Lync 2010 Group Chat pool P10 with 2 rooms is removed',
      'migrated 1: Chat data of P10 is migrated into P13: 1 room',
      'migrated 1: Room News is migrated into P13, one of 2 rooms that arrive under that name',
    ])
  })

  it('do not say that what is nowhere is migrated', () => {
    const plan = step([...bothPools, ...source], [l10, l13, p13], importing())
    expect(told(plan, 0, 1)).toEqual([
      'removed 5: Lync 2010 Group Chat pool P10 with 2 categories, 1 room and 1 add-in is removed',
    ])
    const some = step([...bothPools, ...source], [l10, l13, p13, target[0]!], importing())
    expect(told(some, 0, 1)).toEqual([
      'removed 2: Lync 2010 Group Chat pool P10 with 1 add-in is removed',
      'removed 2: Category FX with 1 room is removed from Desk',
      'migrated 1: Chat data of P10 is migrated into P13: 1 category',
      'migrated 1: Category Desk is migrated into P13',
    ])
  })

  it('tell nothing of what refers from now on to what it has become', () => {
    const expects = (to: 'room:Spot' | 'room:spot13') => interaction('I', 'room:Spot', to)
    const plan = step(
      [...bothPools, ...source, expects('room:Spot')],
      [...bothPools, ...source, ...target, expects('room:spot13')],
      importing(),
    )
    expect(told(plan, 0, 1)).toEqual(migrated)
  })

  it('of one object tell the same across the stages', () => {
    expect(acrossStages(late, 'room:spot13').map(({ state, texts }) => [state, ...texts])).toEqual([
      ['absent'],
      ['migrated', 'Room Spot is migrated into P13 as Desk-FX-Spot'],
      ['there'],
    ])
    expect(acrossStages(late, 'category:Desk').map(({ state, texts }) => [state, ...texts])).toEqual([
      ['there'],
      ['there'],
      ['gone', 'Category Desk, removed with P10, was migrated into P13 before'],
    ])
  })
})

describe('the canvas', () => {
  const compared = (plan: Plan, from: number, to: number) => {
    const { stages, layout } = withPlaces(plan)
    const [before, after] = [stages[from]!, stages[to]!]
    const recreations = recreationsOnTheWay({ ...plan, stages }, before, after)
    const diagram = diagramOf({ graph: graphOf(after.topology), layout, findings: [] })
    return {
      marks: marksSince(before.topology, after.topology, diagram, recreations),
      ...removedSince(before.topology, after.topology, layout, recreations),
    }
  }

  it('marks it as migrated into its chat pool', () => {
    const { marks } = compared(late, 0, 1)
    expect([...marks].map(([id, mark]) => `${id} ${markText(mark)}`)).toEqual([
      'category:desk13 Migrated into P13',
      'category:fx13 Migrated into P13',
      'room:spot13 Migrated into P13',
      'addIn:prices13 Migrated into P13',
      'chatPool:P10 Changed',
    ])
  })

  it('says on the source, or on its ghost, where it is now', () => {
    const [ghost] = compared(late, 1, 2).ghosts
    expect(ghost).toMatchObject({ id: 'chatPool:P10', migrated: '4 objects migrated into P13' })
    const emptied = planOf([...bothPools, ...source], { entities: [...bothPools, ...target], operations })
    const left = compared(emptied, 0, 1).content.get('chatPool:P10') ?? []
    expect(removedInWords(left, 'removed here')).toEqual([{ sign: '⇄', text: '4 objects migrated into P13' }])
  })
})

describe('the runbook', () => {
  const steps = (plan: Plan, stage: string) => runbookOf(plan, stage)?.steps ?? []
  const idsOf = (plan: Plan, stage: string) => steps(plan, stage).map(({ id }) => id)
  const byHand = (plan: Plan, stage: string) =>
    idsOf(plan, stage).filter((id) => /^(create|remove|other|legacy-content)/.test(id))

  it('creates nothing by hand that an import brings', () => {
    expect(byHand(late, 's2')).toEqual([])
    const real = steps(late, 's2').find(({ id }) => id.startsWith('import:'))
    expect(real?.entities).toEqual(expect.arrayContaining(target.map(({ id }) => id)))
  })

  it('looks whether add-ins have come, which no page says, before rooms show them', () => {
    const ids = idsOf(late, 's2')
    const [verified, changed] = ['verify-add-in:addIn:prices13', 'change-rooms:category:fx13'].map((id) =>
      ids.indexOf(id),
    )
    expect(verified).toBeGreaterThan(0)
    expect(changed).toBeGreaterThan(verified!)
  })

  it.each<[string, Plan, string]>([
    ['a step later', late, 's3'],
    ['in the step of the import', atOnce, 's2'],
  ])('removes nothing by hand that goes with its pool: %s', (_, plan, stage) => {
    expect(byHand(plan, stage)).toEqual([])
    const gone = steps(plan, stage).find(({ id }) => id === 'uninstall-chat-pool:chatPool:P10')
    expect(gone?.entities).toEqual(expect.arrayContaining(source.map(({ id }) => id)))
  })

  it('takes nothing out of a source that stays, but where a later step says so', () => {
    const emptied = planOf([...bothPools, ...source], { entities: [...bothPools, ...target], operations })
    expect(byHand(emptied, 's2')).toEqual([])
    const later = planOf([...bothPools, ...source], { entities: [...bothPools, ...source, ...target], operations }, [
      ...bothPools,
      ...target,
    ])
    expect(byHand(later, 's3')).toEqual(['legacy-content:chatPool:P10'])
    expect(told(later, 1, 2)[0]).toBe(
      'migrated 3: Category Desk with 1 category and 1 room, removed from P10, was migrated into P13 before',
    )
  })

  it('removes nothing by hand that what comes overwrites', () => {
    const there = category('there', { name: 'Desk', ...onP13 })
    const plan = step([...bothPools, ...source, there], [...bothPools, ...source, ...target], importing())
    expect(byHand(plan, 's2')).toEqual([])
  })

  it('creates what no import brings', () => {
    const fresh = [category('New', onP13), room('Lobby', { category: 'category:New' })]
    const plan = step([...bothPools, ...source], [...bothPools, ...source, ...target, ...fresh], importing())
    expect(byHand(plan, 's2')).toEqual(['create-category:category:New', 'create-rooms:category:New'])
  })
})
