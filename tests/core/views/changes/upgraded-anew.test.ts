import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { recreationsUntil } from '#core/domain/migration/recreations.ts'
import { neededAt } from '#core/domain/reachability/needed-chat-pools.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { poolStopped } from '#core/rules/client/pool-stopped.ts'
import { rules } from '#core/rules/index.ts'
import { contentLost } from '#core/rules/migration/content-lost.ts'
import { acrossStages } from '#core/views/changes/across-stages.ts'
import { changesIn, recreationsOnTheWay } from '#core/views/changes/changes.ts'
import { marksSince, markText } from '#core/views/diagram/change-marks.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { removedInWords, removedSince } from '#core/views/diagram/removed.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { addIn, category, chatPool, planOf, pool, room, users } from '../../../support/plan-builder.ts'

const servers: readonly Entity[] = [pool('O07', 'ocs2007r2'), pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const gc07 = chatPool('GC07', 'ocs2007r2', { hostedOn: 'pool:O07' })
const stopped = { ...gc07, state: 'stopped' as const }
const gc10 = chatPool('GC10', 'lync2010', { hostedOn: 'pool:L10' })
const pc = chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' })
const on07 = { chatPool: 'chatPool:GC07' } as const
const on10 = { chatPool: 'chatPool:GC10' } as const

/** Two rooms of one name, which only their categories tell apart. */
const source: readonly Entity[] = [
  category('Trade', on07),
  category('Support', on07),
  room('trade-day', { name: 'Day', category: 'category:Trade', members: ['users:Ann'] }),
  room('support-day', { name: 'Day', category: 'category:Support' }),
  addIn('Prices', on07),
]
const target: readonly Entity[] = [
  category('trade10', { name: 'Trade', ...on10 }),
  category('support10', { name: 'Support', ...on10 }),
  room('trade-day10', { name: 'day', category: 'category:trade10', members: ['users:Ann'] }),
  room('support-day10', { name: 'Day', category: 'category:support10' }),
  addIn('prices10', { name: 'Prices', ...on10 }),
]
const upgrading: Operation = { id: '1', kind: 'upgradeGroupChat', source: 'chatPool:GC07', target: 'chatPool:GC10' }
const ann = users('Ann', { homedOn: 'pool:L10' })

/** Upgraded while the source stays, stopped and with all that it held; removed a step later. */
const late = planOf(
  [...servers, ann, gc07, ...source],
  { entities: [...servers, ann, stopped, gc10, ...source, ...target], operations: [upgrading] },
  [...servers, ann, gc10, ...target],
)

const told = (plan: Plan, from: number, to: number) =>
  changesIn(plan, plan.stages[from]!, plan.stages[to]!).map(({ type, count, text }) => `${type} ${count}: ${text}`)

const upgraded = [
  'upgraded 1: Group Chat of GC07 is upgraded into GC10: 2 categories, 1 add-in and 2 rooms',
  'upgraded 2: Category Support with 1 room is upgraded into GC10',
  'upgraded 2: Category Trade with 1 room is upgraded into GC10; 1 room with a new name',
  'upgraded 1: Add-in Prices is upgraded into GC10',
]

describe('what an upgrade of Group Chat has brought under new ids', () => {
  it('is told by name within its category, as names of Group Chat are', () => {
    const { all } = recreationsUntil(momentOf(late, 2))
    expect([...all].map(([id, { origins }]) => `${origins.map((one) => one.id).join(' or ')} → ${id}`).sort()).toEqual([
      'addIn:Prices → addIn:prices10',
      'category:Support → category:support10',
      'category:Trade → category:trade10',
      'room:support-day → room:support-day10',
      'room:trade-day → room:trade-day10',
    ])
  })

  it('is upgraded, neither added nor removed', () => {
    expect(
      told(late, 0, 1)
        .filter((text) => !text.includes('GC10 is added'))
        .slice(0, 4),
    ).toEqual(upgraded)
    expect(told(late, 0, 1).some((text) => /^added .*(Trade|Day|Prices)/.test(text))).toBe(false)
    expect(told(late, 1, 2)).toEqual([
      'removed 1: OCS 2007 R2 Group Chat pool GC07 is removed',
      'upgraded 2: Category Support with 1 room, removed with GC07, was upgraded into GC10 before',
      'upgraded 2: Category Trade with 1 room, removed with GC07, was upgraded into GC10 before',
      'upgraded 1: Add-in Prices, removed with GC07, was upgraded into GC10 before',
    ])
  })

  it('is upgraded across the stages of one object', () => {
    expect(acrossStages(late, 'room:trade-day10').map(({ state }) => state)).toEqual(['absent', 'upgraded', 'there'])
    expect(acrossStages(late, 'room:trade-day').map(({ state }) => state)).toEqual(['there', 'there', 'gone'])
  })

  it('is marked so on the canvas, and told so by the ghost of the source', () => {
    const plan = withPlaces(late)
    const [first, second, last] = plan.stages as [Plan['stages'][0], Plan['stages'][0], Plan['stages'][0]]
    const layout = { ...plan.layout, 'chatPool:GC10': { x: 0, y: 0, collapsed: false, pinned: false } }
    const diagram = diagramOf({ graph: graphOf(second.topology), layout, findings: [] })
    const marks = marksSince(first.topology, second.topology, diagram, recreationsOnTheWay(plan, first, second))
    expect(markText(marks.get('category:trade10')!)).toBe('Upgraded into GC10')
    const removed = removedSince(second.topology, last.topology, layout, recreationsOnTheWay(plan, second, last))
    const ghost = removed.ghosts.find(({ id }) => id === 'chatPool:GC07')
    expect(ghost?.migrated).toBe('5 objects upgraded into GC10')
    expect(removedInWords(removed.content.get('chatPool:GC07') ?? [], 'removed')).toEqual([])
  })

  it('is made by the upgrade in the runbook, and by nobody by hand', () => {
    const steps = runbookOf(late, late.stages[1]!.id)?.steps ?? []
    const upgrade = steps.find(({ id }) => id.startsWith('upgrade-group-chat:'))
    for (const { id } of target) {
      expect(upgrade?.entities).toContain(id)
      expect(steps.filter(({ entities }) => entities.includes(id)).map((one) => one.id)).toEqual([upgrade?.id])
    }
    const last = runbookOf(late, late.stages[2]!.id)?.steps ?? []
    const about = last.filter(({ entities }) => source.some(({ id }) => entities.includes(id)))
    expect(about.map(({ id }) => id)).toEqual(['uninstall-chat-pool:chatPool:GC07'])
    expect(about[0]?.preconditions[0]).toBe('Its Group Chat is upgraded to GC10, and users reach their rooms there.')
  })

  it('is proven to be upgraded, and no rule says that it is lost', () => {
    const point = proofOf({ ...late, stages: late.stages }, undefined, createCheck(rules))?.points.find(
      ({ id }) => id === 'content-migrated',
    )
    expect(point?.evidence.map(({ text }) => text)).toContain('GC07 is upgraded to GC10.')
    expect(createCheck([contentLost])(late).findings).toEqual([])
  })

  it('is where its users need it, so that the stopped source is no problem of theirs', () => {
    expect([...neededAt(momentOf(late, 1), ann)]).toEqual(['chatPool:GC10'])
    expect(createCheck([poolStopped])(late).findings).toEqual([])
  })

  it('goes on by an import: what comes last is told', () => {
    const on13 = { chatPool: 'chatPool:PC' } as const
    const imported = [
      category('trade13', { name: 'Trade', ...on13 }),
      category('support13', { name: 'Support', ...on13 }),
    ]
    const operations: Operation[] = [
      { id: '2', kind: 'importChatData', source: 'chatPool:GC10', target: 'chatPool:PC' },
    ]
    const plan = planOf(
      [...servers, gc07, category('Trade', on07), category('Support', on07)],
      { entities: [...servers, gc10, pc, ...target.slice(0, 2)], operations: [upgrading] },
      { entities: [...servers, pc, ...imported], operations },
    )
    expect(told(plan, 0, 2).filter((text) => /Category/.test(text))).toEqual([
      'migrated 1: Category Support is migrated into PC',
      'migrated 1: Category Trade is migrated into PC',
    ])
  })

  it('of the wrong generations is brought by nothing', () => {
    const plan = planOf([...servers, gc10, category('Trade', on10)], {
      entities: [
        ...servers,
        gc10,
        pc,
        category('Trade', on10),
        category('t13', { name: 'Trade', chatPool: 'chatPool:PC' }),
      ],
      operations: [{ ...upgrading, source: 'chatPool:GC10', target: 'chatPool:PC' }],
    })
    expect(recreationsUntil(momentOf(plan, 1)).all.size).toBe(0)
    expect(told(plan, 0, 1).some((text) => text.startsWith('upgraded'))).toBe(false)
  })
})
