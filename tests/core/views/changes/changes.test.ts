import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff } from '#core/model/diff.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { changesIn, operationsBetween, stageChanges } from '#core/views/changes/changes.ts'
import { fieldChanges } from '#core/views/changes/field-changes.ts'
import { changeTypes } from '#core/views/changes/stage-change.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'
import { importing, step } from '../../../support/migration.ts'
import {
  addIn,
  category,
  chatPool,
  client,
  interaction,
  planOf,
  policy,
  pool,
  room,
  users,
} from '../../../support/plan-builder.ts'

const emptyGraph = graphOf(emptyTopology)
const graphs = { before: emptyGraph, after: emptyGraph }

const before: readonly Entity[] = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L10' }),
  category('Trading', { chatPool: 'chatPool:P10', invitations: true }),
  users('Traders', { count: 1240, homedOn: 'pool:L10' }),
  client('GC', 'groupChat2010', 'users:Traders'),
]
const [l10, l13, p10, p13, trading, traders] = before

const told = (plan: Plan): readonly string[] => {
  const [one, other] = plan.stages
  return one && other ? changesIn(plan, one, other).map(({ type, text }) => `${type}: ${text}`) : []
}
const rooms = (count: number, fields: Parameters<typeof room>[1]) =>
  Array.from({ length: count }, (_, at) => room(`Room ${at + 1}`, fields))

describe('the changes of a step, in the architect’s words', () => {
  it('tell an expected interaction by its two ends', () => {
    const { name: _, ...unnamed } = interaction('i', 'category:Trading', 'category:Ops')
    const ops = category('Ops', { chatPool: 'chatPool:P10' })
    expect(told(planOf([trading!, ops], [trading!, ops, unnamed]))).toEqual([
      'added: Expected interaction between Trading and Ops is added',
    ])
  })

  it('come by what happened: added, removed, re-hosted, moved, and the rest', () => {
    const after = [
      l10!,
      l13!,
      p10!,
      { ...p13!, hostedOn: 'pool:L13' } as Entity,
      { ...trading!, chatPool: 'chatPool:P13', invitations: false } as Entity,
      { ...traders!, homedOn: 'pool:L13' } as Entity,
      pool('L13b', 'lync2013'),
    ]
    expect(told(planOf(before, after))).toEqual([
      'added: Lync 2013 pool L13b is added',
      'removed: Lync 2010 Group Chat client of Traders is removed',
      'rehosted: P13 moves from L10 to L13',
      'moved: Traders (1,240 users) move from L10 to L13',
      'relocated: Category Trading moves from P10 into P13',
      'changed: Category Trading: invitations from yes to no',
    ])
  })

  it('have nothing to tell of two stages that are the same', () => {
    expect(told(planOf(before, before))).toEqual([])
  })

  it.each<[string, Entity, Entity, string]>([
    ['a renaming', p10!, { ...p10!, name: 'GC' } as Entity, 'renamed: P10 is renamed to GC'],
    [
      'a text',
      l10!,
      pool('L10', 'lync2010', { fqdn: 'a.contoso.com' }),
      'Lync 2010 pool L10: FQDN set to a.contoso.com',
    ],
    ['a choice', l10!, pool('L10', 'lync2010', { edition: 'enterprise' }), 'edition set to Enterprise Edition'],
    [
      'a flag',
      l10!,
      pool('L10', 'lync2010', { holdsCms: true }),
      'holds the Central Management Server from not known to yes',
    ],
    ['a number', traders!, users('Traders', { count: 40, homedOn: 'pool:L10' }), 'number of users from 1,240 to 40'],
    [
      'a list of users and texts',
      room('R', { members: ['users:Traders', 'Ops'] }),
      room('R', { members: ['Ops', 'sip:ann@contoso.com'] }),
      'members: sip:ann@contoso.com added, Traders removed',
    ],
    [
      'the order of a list',
      room('R', { members: ['A', 'B'] }),
      room('R', { members: ['B', 'A'] }),
      'members in another order',
    ],
    ['a list that is known to be empty', room('R'), room('R', { managers: [] }), 'managers set to none'],
    ['one that is not known to be so', room('R', { managers: [] }), room('R'), 'managers no longer none'],
    [
      'a row',
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'a.contoso.com' }] }),
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'a.contoso.com', active: false }] }),
      'servers: a.contoso.com is not active',
    ],
    [
      'rows',
      chatPool('P', 'lync2013', {
        servers: [
          { fqdn: 'a.x', active: true },
          { fqdn: 'b.x', active: false },
          { fqdn: 'c.x', active: true, dataCenter: 'North' },
          { fqdn: 'd.x', active: true },
        ],
      }),
      chatPool('P', 'lync2013', {
        servers: [
          { fqdn: 'c.x', active: true, dataCenter: 'South' },
          { fqdn: 'a.x', active: false },
          { fqdn: 'b.x', active: true },
          { fqdn: 'e.x', active: true, dataCenter: 'North' },
        ],
      }),
      'servers: data center of c.x from North to South, a.x is no longer active, b.x is now active, e.x (active, North) added, d.x removed',
    ],
    [
      'the order of rows',
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'a.x' }, { fqdn: 'b.x' }] }),
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'b.x' }, { fqdn: 'a.x' }] }),
      'servers in another order',
    ],
    [
      'one of two rows that are the same',
      chatPool('P', 'lync2013', { endpoints: [{ sipAddress: 'sip:a@x' }, { sipAddress: 'sip:a@x' }] }),
      chatPool('P', 'lync2013', { endpoints: [{ sipAddress: 'sip:a@x' }] }),
      'endpoints: sip:a@x removed',
    ],
    [
      'a row beside one that is called so in other letters',
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'a.x' }] }),
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'A.x' }, { fqdn: 'a.x' }] }),
      'servers: A.x added',
    ],
    [
      'of two rows of one name the one that is another',
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'a.x', active: true }, { fqdn: 'a.x' }] }),
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'a.x' }, { fqdn: 'a.x', active: false }] }),
      'servers: a.x is no longer active',
    ],
    [
      'a row that is spelled otherwise',
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'a.x' }] }),
      chatPool('P', 'lync2013', { servers: [{ fqdn: 'A.x' }] }),
      'servers: a.x is now A.x',
    ],
    [
      'a part of a group',
      chatPool('P', 'lync2013', { contentStore: { instance: 'sql\\one' } }),
      chatPool('P', 'lync2013', { contentStore: { instance: 'sql\\two' } }),
      'content store, SQL instance from sql\\one to sql\\two',
    ],
    [
      'a reference to what is not there',
      users('Ann', { policy: 'policy:gone' }),
      users('Ann', { policy: 'policy:On' }),
      'Persistent Chat policy from a Persistent Chat policy that is not there to On',
    ],
  ])('say what changed in %s', (_, was, is, text) => {
    const others = [l10!, traders!, policy('On', 'user', true)].filter(({ id }) => id !== was.id)
    expect(told(planOf([...others, was], [...others, is]))).toEqual([expect.stringContaining(text)])
  })

  it('tell a renaming, a re-hosting and another change of one chat pool apart', () => {
    const after = chatPool('P10', 'lync2010', { name: 'GC', hostedOn: 'pool:L13', state: 'stopped' })
    expect(told(planOf([l10!, l13!, p10!], [l10!, l13!, after]))).toEqual([
      'rehosted: GC moves from L10 to L13',
      'renamed: P10 is renamed to GC',
      'changed: Lync 2010 Group Chat pool GC: state set to Stopped',
    ])
  })
})

describe('many people', () => {
  const alone = (home: string) =>
    Array.from({ length: 60 }, (_, at) =>
      users(`u${at}`, { sipAddress: `sip:u${at}@x`, count: 1, homedOn: `pool:${home}` }),
    )
  const groups = Array.from({ length: 60 }, (_, at) => users(`G${at}`, { count: 10, homedOn: 'pool:L10' }))

  it('are told as what they are: groups, or single users', () => {
    const pools = [l10!, l13!]
    expect(told(planOf(pools, [...pools, ...alone('L10')]))).toEqual(['added: 60 single users are added'])
    expect(told(planOf([...pools, ...groups, ...alone('L10')], pools))).toEqual([
      'removed: 60 groups of users and 60 single users are removed',
    ])
    const moved = told(planOf([...pools, ...alone('L10')], [...pools, ...alone('L13')]))
    expect(moved).toEqual(['moved: 60 single users move from L10 to L13'])
  })
})

describe('content', () => {
  const desk = category('Desk', { chatPool: 'chatPool:P10' })
  const inDesk = rooms(38, { category: 'category:Desk' })
  const estate = [l10!, l13!, p10!, p13!]

  it('comes with what holds it', () => {
    expect(told(planOf([l10!], [l10!, p10!, desk, ...inDesk, addIn('Prices', { chatPool: 'chatPool:P10' })]))).toEqual([
      'added: Lync 2010 Group Chat pool P10 with 1 category, 38 rooms and 1 add-in is added',
    ])
    expect(told(planOf([p10!, desk, ...inDesk], [p10!]))).toEqual([
      'removed: Category Desk with 38 rooms is removed from P10',
    ])
  })

  it('is counted where it is many', () => {
    expect(told(planOf([p10!, desk], [p10!, desk, ...inDesk]))).toEqual(['added: 38 rooms are added to Desk'])
    expect(told(planOf([p10!, desk], [p10!, desk, ...inDesk.slice(0, 2)]))).toHaveLength(2)
    const closed = inDesk.map((one) => ({ ...one, privacy: 'closed' as const }))
    expect(told(planOf([p10!, desk, ...inDesk], [p10!, desk, ...closed]))).toEqual([
      'changed: 38 rooms of Desk: privacy set to Closed',
    ])
    const managed = inDesk.map((one, at) => ({ ...one, managers: [`m${at}@contoso.com`] }))
    expect(told(planOf([p10!, desk, ...inDesk], [p10!, desk, ...managed]))).toEqual([
      'changed: 38 rooms of Desk: managers changed',
    ])
    const renamed = inDesk.map((one) => ({ ...one, name: `Desk-${one.name}` }))
    expect(told(planOf([p10!, desk, ...inDesk], [p10!, desk, ...renamed]))).toEqual([
      'renamed: 38 rooms of Desk are renamed',
    ])
  })

  it('is migrated by an import, under the names that it gets', () => {
    const fx = category('FX', { chatPool: 'chatPool:P10', parent: 'category:Desk' })
    const spot = room('Spot', { category: 'category:FX' })
    const plan = step(
      [...estate, desk, fx, ...inDesk, spot],
      [
        ...estate,
        { ...desk, chatPool: 'chatPool:P13' },
        category('FX', { name: 'Desk-FX', chatPool: 'chatPool:P13' }),
        ...inDesk,
        room('Spot', { name: 'Desk-FX-Spot', category: 'category:FX' }),
      ],
      importing(),
    )
    expect(told(plan)).toEqual([
      'migrated: Chat data of P10 is migrated into P13: 2 categories and 39 rooms',
      'migrated: Category Desk with 38 rooms moves into P13',
      'migrated: Category FX with 1 room moves into P13 as Desk-FX; 1 room with a new name',
    ])
  })

  it('is migrated as far as the import goes', () => {
    expect(told(step([...estate, desk], [...estate, desk], importing({ level: 'User' })))).toEqual([
      'migrated: Chat data of P10 is migrated into P13 (level User)',
    ])
    const moved = { ...desk, chatPool: 'chatPool:P13' as const }
    expect(told(step([...estate, desk], [...estate, moved], importing({ categories: [desk.id] })))[0]).toBe(
      'migrated: Chat data of P10 is migrated into P13 (only Desk): 1 category',
    )
  })

  it('is told with the operations on the way where stages lie between', () => {
    const moved = { ...desk, chatPool: 'chatPool:P13' as const }
    const plan = planOf(
      [...estate, desk],
      { entities: [...estate, moved], operations: [{ ...importing(), id: 'op-1' } as never] },
      [...estate, moved],
    )
    const [first, , last] = plan.stages
    expect(changesIn(plan, first!, last!).map(({ type }) => type)).toEqual(['migrated', 'migrated'])
    expect(stageChanges(first!, last!, last!.operations).map(({ type }) => type)).toEqual(['relocated'])
    expect(operationsBetween(plan, 's3', 's1')).toEqual([])
  })

  it('that holds itself in a circle is told all the same', () => {
    const circle = [
      category('A', { parent: 'category:B' }),
      category('B', { parent: 'category:A' }),
      room('R', { category: 'category:A' }),
    ]
    expect(told(planOf([l10!], [l10!, ...circle]))).toHaveLength(3)
  })

  it('of many thousand rooms is told in a few lines', () => {
    const many = rooms(20_000, { category: 'category:Desk' })
    const moved = [
      { ...desk, chatPool: 'chatPool:P13' as const },
      ...many.map((one) => ({ ...one, invitations: false })),
    ]
    expect(told(step([...estate, desk, ...many], [...estate, ...moved], importing())).length).toBeLessThan(5)
  })
})

describe('by law', () => {
  const runs = { numRuns: 100, seed: 2013 }

  it('a stage does not differ from itself', () => {
    fc.assert(
      fc.property(arbitraryPlan, ({ stages }) => {
        for (const stage of stages) expect(stageChanges(stage, stage, [])).toEqual([])
      }),
      runs,
    )
  })

  it('rows are only in another order where both lists have the same ones as often', () => {
    const row = fc.record(
      {
        fqdn: fc.constantFrom('a.x', 'A.x', 'b.x'),
        active: fc.boolean(),
        dataCenter: fc.constantFrom('North', 'South'),
      },
      { requiredKeys: ['fqdn'] },
    )
    const rows = fc.array(row, { maxLength: 4 })
    const plain = (all: readonly object[]) => all.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
    fc.assert(
      fc.property(rows, rows, (was, is) => {
        const [field] = fieldChanges(
          chatPool('P', 'lync2013', { servers: was }),
          chatPool('P', 'lync2013', { servers: is }),
          graphs,
          ['servers'],
        )
        if (!field || 'from' in field) throw new Error('Servers are rows.')
        const { added, removed, changed } = field
        expect(is.length - was.length).toBe(added.length - removed.length)
        expect(added.length + removed.length + changed.length === 0).toBe(plain(was).join() === plain(is).join())
      }),
      { ...runs, numRuns: 500 },
    )
  })

  it('whatever the diff finds is told, in order, without an id', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        for (const [at, after] of plan.stages.slice(1).entries()) {
          const before = plan.stages[at]!
          const isDifferent = diff(before.topology, after.topology).length > 0
          expect(stageChanges(before, after, []).length > 0).toBe(isDifferent)
          const changes = changesIn(plan, before, after)
          if (isDifferent) expect(changes).not.toEqual([])
          const order = changes.map(({ type }) => changeTypes.indexOf(type))
          expect(order).toEqual(order.toSorted((a, b) => a - b))
          expect(changes.every(({ text, count }) => text !== '' && count > 0)).toBe(true)
        }
      }),
      runs,
    )
  })
})
