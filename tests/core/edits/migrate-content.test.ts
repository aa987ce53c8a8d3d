import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatPoolOf, contentsOf } from '#core/domain/content/islands.ts'
import { importedCategories, importedRooms } from '#core/domain/migration/imports.ts'
import { importFor, type Migration, stayingRooms } from '#core/domain/migration/migration.ts'
import { arrivalsOf } from '#core/domain/migration/name-clashes.ts'
import { importContent, migrateContent } from '#core/edits/migrate-content.ts'
import { removeEntities } from '#core/edits/remove.ts'
import { type Content, type Entity, isContent } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { entitiesOf, entityOf, put } from '#core/model/topology.ts'
import { nameOf as nameOfEntity } from '#core/model/words.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { arbitraryTopology } from '../../support/arbitrary-plan.ts'
import { idsOf } from '../../support/arbitrary-schema.ts'
import { found } from '../../support/found.ts'
import { bothPools, importing, l10, l13, p10, p13, step } from '../../support/migration.ts'
import { addIn, category, chatPool, planOf, room } from '../../support/plan-builder.ts'

const desk = category('Desk', {
  chatPool: 'chatPool:P10',
  allowedMembers: ['Traders'],
  managers: ['Ann'],
  invitations: false,
})
const fx = category('FX', { chatPool: 'chatPool:P10', parent: 'category:Desk' })
const prices = addIn('Prices', { chatPool: 'chatPool:P10' })
const spot = room('Spot', { category: 'category:FX', addIn: 'addIn:Prices', managers: ['Bob'], privacy: 'scoped' })
const call = room('Call', { category: 'category:Desk', invitations: true })
const old = room('Old', { category: 'category:FX', disabled: true })
const source = { ...p10, rootManagers: ['Root'] }
const content: readonly Entity[] = [desk, fx, prices, spot, call, old]
const today: readonly Entity[] = [l10, l13, source, p13, ...content]
const migration: Migration = {
  stage: 's2',
  source: 'chatPool:P10',
  target: 'chatPool:P13',
  copiesFiles: true,
  staysStopped: true,
}

const at = (plan: Plan, stage: number) => graphOf(plan.stages[stage]!.topology)
const rooms = (plan: Plan, stage: number, id: string) =>
  contentsOf(at(plan, stage), chatPool(id, 'lync2013')).map(({ id: one, name }) => `${one} ${name}`)

describe('migrating content', () => {
  const migrated = migrateContent(planOf(today, today, today), migration)

  it.each([1, 2])('moves it into the target with the names of the import, also in later stages (%i)', (stage) => {
    expect(rooms(migrated, stage, 'P13')).toEqual([
      'category:Desk Desk',
      'category:FX Desk-FX',
      'addIn:prices Prices',
      'room:Call Call',
      'room:Spot Desk-FX-Spot',
    ])
    expect(rooms(migrated, stage, 'P10')).toEqual([
      'category:desk Desk',
      'category:fx FX',
      'addIn:Prices Prices',
      'room:Old Old',
    ])
  })

  it('does to it what the import does', () => {
    const graph = at(migrated, 1)
    expect(graph.get('category', 'category:FX')).toEqual({
      ...{
        id: 'category:FX',
        kind: 'category',
        name: 'Desk-FX',
        chatPool: 'chatPool:P13',
        allowedMembers: ['Traders'],
      },
    })
    expect(graph.get('category', 'category:Desk')?.managers).toBeUndefined()
    expect(graph.get('room', 'room:Spot')).toMatchObject({
      privacy: 'closed',
      managers: ['Bob', 'Ann', 'Root'],
      addIn: 'addIn:prices',
    })
    expect(graph.get('room', 'room:Call')?.invitations).toBe(false)
    expect(graph.get('room', 'room:Old')).toEqual({ ...old, category: 'category:fx' })
    expect(graph.get('category', 'category:fx')?.parent).toBe('category:desk')
    expect(graph.get('chatPool', 'chatPool:P10')?.state).toBe('stopped')
  })

  it('records the operations, and changes nothing before the step', () => {
    expect(migrated.stages[0]!.topology).toEqual(planOf(today).stages[0]!.topology)
    expect(migrated.stages[1]!.operations.map(({ kind }) => kind)).toEqual([
      'backUp',
      'stopServices',
      'stopServices',
      'importChatData',
      'copyFiles',
    ])
    expect(migrated.stages[2]!.operations).toEqual([])
  })

  it('leaves no error that an import is asked to avoid', () => {
    const problems = found(migrated, 'error')
    expect(problems.filter((one) => /isolation|content-lost|nested|services-not-stopped/.test(one))).toEqual([])
  })

  it('records a level and a start date, and leaves behind what the level does not take', () => {
    const partial = migrateContent(planOf(today, today), { ...migration, level: 'Category', startDate: '2026-01-01' })
    expect(partial.stages[1]!.operations).toContainEqual(
      expect.objectContaining({ kind: 'importChatData', level: 'Category', startDate: '2026-01-01' }),
    )
    expect(rooms(partial, 1, 'P13')).toEqual(['category:Desk Desk', 'category:FX Desk-FX'])
    expect(rooms(partial, 1, 'P10')).toHaveLength(6)
  })

  it('keeps what has arrived where a later stage takes the source away', () => {
    const plan = removeEntities(planOf(today, today, today, today), 's3', ['chatPool:P10'])
    const later = migrateContent(plan, migration)
    for (const stage of [2, 3]) {
      expect(rooms(later, stage, 'P13')).toEqual(rooms(migrated, 1, 'P13'))
      expect([...entitiesOf(later.stages[stage]!.topology)].filter(isContent)).toHaveLength(5)
    }
  })

  it('brings it back where the step itself takes the source away', () => {
    const plan = removeEntities(planOf(today, today, today), 's2', ['chatPool:P10'])
    const later = migrateContent(plan, migration)
    expect(rooms(later, 1, 'P13')).toEqual(rooms(migrated, 1, 'P13'))
    expect(rooms(later, 2, 'P13')).toEqual(rooms(migrated, 1, 'P13'))
  })

  it('leaves out of later stages what was removed or renamed there on purpose', () => {
    const gone = removeEntities(planOf(today, today, today), 's3', ['room:Call'])
    expect(entityOf(migrateContent(gone, migration).stages[2]!.topology, 'room:Call')).toBeUndefined()
    const renamed = planOf(today, today, [...today.filter((one) => one !== call), { ...call, name: 'Morning' }])
    expect(at(migrateContent(renamed, migration), 2).get('room', 'room:Call')?.name).toBe('Morning')
  })

  it('uses an add-in that the target has already', () => {
    const there = addIn('New', { name: 'prices', chatPool: 'chatPool:P13' })
    const again = migrateContent(planOf([...today, there], [...today, there]), migration)
    expect(at(again, 1).get('room', 'room:Spot')?.addIn).toBe('addIn:New')
    expect(at(again, 1).all('addIn')).toHaveLength(2)
  })

  it('overwrites what bears the name of an import on the target, and keeps what is in it', () => {
    const there = category('There', { name: 'desk', chatPool: 'chatPool:P13' })
    const lobby = room('Lobby', { category: 'category:There' })
    const called = room('Called', { name: 'Call', category: 'category:There' })
    const later = room('Later', { category: 'category:There' })
    const all = [...today, there, lobby, called]
    const over = migrateContent(planOf(all, all, [...all, later]), migration)
    expect(rooms(over, 1, 'P13').filter((one) => /desk$|call/i.test(one))).toEqual([
      'category:Desk Desk',
      'room:Call Call',
    ])
    for (const stage of [1, 2]) expect(at(over, stage).get('room', 'room:Lobby')?.category).toBe('category:Desk')
    expect(at(over, 2).get('room', 'room:Later')?.category).toBe('category:Desk')
    expect(found(over, 'error').filter((one) => /duplicate-name|dangling/.test(one))).toEqual([])
    const [before, after] = over.stages
    const changes = changesIn(over, before!, after!)
    expect(changes.filter(({ type }) => type === 'removed').map(({ text }) => text)).toEqual([
      'Category desk with 1 room is removed from P13',
    ])
    expect(changes.flatMap(({ fields }) => fields).map(({ field }) => field)).not.toContain('category')
    const actions = runbookOf(over, 's2')?.steps.map(({ id }) => id) ?? []
    expect(actions.filter((id) => /remove|edit|legacy-content|other/.test(id))).toEqual([])
  })

  it('does not tell of the categories that keep what stays behind', () => {
    const [before, after] = migrated.stages
    const changes = changesIn(migrated, before!, after!)
    expect(changes.filter(({ type }) => type === 'added')).toEqual([])
    expect(changes.map(({ entity }) => entity)).not.toContain('room:Old')
    expect(runbookOf(migrated, 's2')?.steps.map(({ id }) => id)).not.toContain('legacy-content:chatPool:P10')
  })

  it.each<[string, Partial<Migration>]>([
    ['into itself', { target: 'chatPool:P10' }],
    ['into Group Chat', { source: 'chatPool:P13', target: 'chatPool:P10' }],
    ['in the first stage', { stage: 's1' }],
    ['into what is not there', { target: 'chatPool:none' }],
  ])('does nothing %s', (_, change) => {
    const plan = planOf(today, today)
    expect(migrateContent(plan, { ...migration, ...change })).toBe(plan)
  })

  it('is told as one migration', () => {
    const [before, after] = migrated.stages
    expect(
      changesIn(migrated, before!, after!)
        .filter(({ type }) => type === 'migrated')
        .map(({ text }) => text),
    ).toEqual([
      'Chat data of P10 is migrated into P13: 2 categories, 2 rooms and 1 add-in',
      'Category Desk with 1 room moves into P13',
      'Category FX with 1 room moves into P13 as Desk-FX; 1 room with a new name',
      'Add-in Prices is migrated into P13',
    ])
  })
})

describe('importing all content', () => {
  const kindsOf = (plan: Plan) => plan.stages[1]!.operations.map(({ kind }) => kind)

  it('records all that goes with it', () => {
    const before = [
      ...bothPools,
      category('New', { chatPool: 'chatPool:P13' }),
      room('Sales', { chatPool: 'chatPool:P10', hasFiles: true }),
    ]
    const plan = importContent(step(before, before), 's2', 'chatPool:P10', 'chatPool:P13')
    expect(kindsOf(plan)).toEqual(['backUp', 'backUp', 'stopServices', 'stopServices', 'importChatData', 'copyFiles'])
  })

  it('leaves out what is there, and what an empty target without files does not need', () => {
    const plan = importContent(step(bothPools, bothPools, importing()), 's2', 'chatPool:P10', 'chatPool:P13')
    expect(kindsOf(plan)).toHaveLength(4)
    expect(importContent(plan, 's2', 'chatPool:P10', 'chatPool:P13')).toBe(plan)
  })

  it('adds nothing to the first stage, to which no step leads', () => {
    const plan = step(bothPools, bothPools)
    expect(importContent(plan, 's1', 'chatPool:P10', 'chatPool:P13')).toBe(plan)
  })

  it('puts a room into the category that it had where the stage has it in one that does not come', () => {
    const [kept, sales] = [category('Kept', { chatPool: 'chatPool:P10' }), room('Sales', { category: 'category:Desk' })]
    const moved = [...bothPools, kept, { ...sales, category: kept.id }, { ...desk, chatPool: 'chatPool:P13' as const }]
    const plan = importContent(step([...bothPools, desk, sales], moved), 's2', 'chatPool:P10', 'chatPool:P13')
    expect(at(plan, 1).get('room', 'room:Sales')?.category).toBe('category:Desk')
  })
})

const idOf = (at: number): string => (idsOf('chatPool')[at] ?? '').replace('chatPool:', '')

describe('by law', () => {
  it('nothing is lost, ids are kept, and names are those of the preview', () => {
    fc.assert(
      fc.property(arbitraryTopology, (topology) => {
        const [from, to] = [chatPool(idOf(0), 'lync2010'), chatPool(idOf(1), 'lync2013')]
        const both = put(topology, [from, to])
        const still: Plan = {
          ...planOf([], []),
          stages: ['s1', 's2'].map((id) => ({ id, name: id, topology: both, operations: [] })),
        }
        const choice: Migration = { stage: 's2', source: from.id, target: to.id }
        const one = importFor(still, choice)!
        const edited = migrateContent(still, choice)
        const now = at(edited, 1)
        const nameOf = arrivalsOf(one, still.flattening)
        for (const content of [...importedCategories(one), ...importedRooms(one)]) {
          const there = now.find(content.id) as Content
          expect(chatPoolOf(now, there)?.id).toBe(to.id)
          expect(there.name).toBe(nameOf(content))
        }
        for (const room of stayingRooms(one)) expect(chatPoolOf(now, now.get('room', room.id)!)?.id).toBe(from.id)
        const arrived = [...importedCategories(one), ...importedRooms(one)].map(
          (content) => `${content.kind} ${nameOf(content).toLowerCase()}`,
        )
        const lost = entitiesOf(both).filter(({ id }) => !now.find(id))
        const left = lost.filter((entity) => !arrived.includes(`${entity.kind} ${nameOfEntity(entity).toLowerCase()}`))
        expect(left).toEqual([])
        expect(edited.stages[0]).toBe(still.stages[0])
      }),
      { numRuns: 150, seed: 2013 },
    )
  })
})
