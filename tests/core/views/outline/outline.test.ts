import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { entitiesOf } from '#core/model/topology.ts'
import type { HolderId } from '#core/views/outline/holders.ts'
import { type Filter, matchesOf, noFilter } from '#core/views/outline/matching.ts'
import { isOpenAtFirst, outlineOf } from '#core/views/outline/outline.ts'
import { tellingOf, troublesOf } from '#core/views/outline/telling.ts'
import { arbitraryTopology } from '../../../support/arbitrary-plan.ts'
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
  site,
  users,
} from '../../../support/plan-builder.ts'

const finding = (fields: Partial<Finding>): Finding => ({
  rule: 'test/rule',
  severity: 'error',
  stage: 's1',
  transition: false,
  entities: [],
  related: [],
  field: undefined,
  message: 'Something is wrong.',
  broken: [],
  source: 'PLANNER',
  fixes: [],
  waived: null,
  ...fields,
})

const entities = [
  site('North', { siteKind: 'central' }),
  pool('L10', 'lync2010', { site: 'site:North', fqdn: 'l10.contoso.com' }),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013'),
  addIn('Prices', { chatPool: 'chatPool:P10' }),
  category('Trading', { chatPool: 'chatPool:P10' }),
  category('Rates', { chatPool: 'chatPool:P10', parent: 'category:Trading' }),
  category('Lost'),
  room('Desk 10', { category: 'category:Trading' }),
  room('Desk 9', { category: 'category:Trading', addIn: 'addIn:Prices' }),
  users('Traders', { count: 320, homedOn: 'pool:L10' }),
  client('GC', 'groupChat2010', 'users:Traders', ['chatPool:P10']),
  policy('Chat', 'global', true),
  interaction('feeds', 'room:Desk 9', 'addIn:Prices'),
]
const graph = graphOf(planOf(entities).stages[0]!.topology)
const everythingOpen = { isOpen: () => true }
const lines = (rows: ReturnType<typeof outlineOf>) =>
  rows.map(({ id, level }) => `${'  '.repeat(level - 1)}${id.replace(/^section:/, '# ')}`)

it('nests everything as the canvas does, rooms in the order in which people count', () => {
  expect(lines(outlineOf(graph, everythingOpen))).toEqual([
    '# servers',
    '  site:North',
    '    pool:L10',
    '      chatPool:P10',
    '        addIn:Prices',
    '        category:Trading',
    '          category:Rates',
    '          room:Desk 9',
    '          room:Desk 10',
    '  pool:L13',
    '  chatPool:P13',
    '# stray',
    '  category:Lost',
    '# people',
    '  users:Traders',
    '    client:GC',
    '# policies',
    '  policy:Chat',
    '# interactions',
    '  interaction:feeds',
  ])
})

it('leaves out what is under a closed line, and says of each line its place', () => {
  const rows = outlineOf(graph, { isOpen: isOpenAtFirst })
  const trading = rows.find(({ id }) => id === 'category:Trading')
  expect(trading).toMatchObject({ level: 5, isOpen: false, position: 2, siblings: 2 })
  expect(rows.some(({ id }) => id === 'room:Desk 9')).toBe(false)
  expect(rows.find(({ id }) => id === 'pool:L13')?.isOpen).toBeUndefined()
})

it('lists every entity of any stage exactly once', () => {
  fc.assert(
    fc.property(arbitraryTopology, (topology) => {
      const listed = outlineOf(graphOf(topology), everythingOpen).flatMap(({ entity }) => entity?.id ?? [])
      expect([...listed].sort()).toEqual(
        entitiesOf(topology)
          .map(({ id }) => id)
          .sort(),
      )
    }),
  )
})

describe('a filter', () => {
  const found = (filter: Partial<Filter>, findings = [] as Parameters<typeof matchesOf>[2]) =>
    [...(matchesOf(graph, { ...noFilter, ...filter }, findings)?.own ?? [])].sort()

  it.each<readonly [string, Partial<Filter>, readonly string[]]>([
    ['text in a name', { text: ' desk 1 ' }, ['room:Desk 10']],
    ['text in an FQDN', { text: 'contoso' }, ['pool:L10']],
    ['text in what it is', { text: 'group chat client' }, ['client:GC']],
    ['generation', { generations: ['lync2013'] }, ['chatPool:P13', 'pool:L13']],
    ['generation of what it is on', { generations: ['lync2010'], text: 'desk' }, ['room:Desk 10', 'room:Desk 9']],
    ['site of its host', { sites: ['site:North'], text: 'P10' }, ['chatPool:P10']],
    ['two that exclude each other', { generations: ['lync2013'], text: 'desk' }, []],
  ])('finds by %s', (_, filter, ids) => {
    expect(found(filter)).toEqual(ids)
  })

  it('finds by the severity of what is wrong, and nothing by what is waived', () => {
    const error = finding({ severity: 'error', entities: ['room:Desk 9'] })
    const waived = {
      ...finding({ severity: 'error', entities: ['room:Desk 10'] }),
      waived: { rule: 'r', entities: [], reason: '' },
    }
    expect(found({ severities: ['error'] }, [error, waived])).toEqual(['room:Desk 9'])
    expect(found({ severities: ['warning'] }, [error])).toEqual([])
  })

  it('asks for nothing while it is empty', () => {
    expect(matchesOf(graph, noFilter, [])).toBeUndefined()
  })

  it('lists what fits with all in which it stands', () => {
    const shown = matchesOf(graph, { ...noFilter, text: 'desk 9' }, [])?.withHolders
    expect(lines(outlineOf(graph, { isOpen: (_: HolderId) => true, shown }))).toEqual([
      '# servers',
      '  site:North',
      '    pool:L10',
      '      chatPool:P10',
      '        category:Trading',
      '          room:Desk 9',
    ])
  })
})

it.each([
  ['chatPool:P10', 'hosted on L10 · 2 rooms · island L'],
  ['chatPool:P13', 'no host · 0 rooms · island P'],
  ['room:Desk 9', 'uses Prices · island L'],
  ['users:Traders', '320 users · homed on L10'],
  ['client:GC', 'connects to P10'],
  ['interaction:feeds', 'Desk 9 with Prices'],
  ['site:North', 'central site'],
])('tells in words what the picture shows of %s', (id, telling) => {
  expect(tellingOf(graph, entities.find((entity) => entity.id === id)!)).toBe(telling)
})

it('tells what cannot work once each', () => {
  const broken = [
    { from: 'client:GC', field: 'connectsTo', to: 'chatPool:P10', label: 'one pool at a time' },
    { from: 'client:GC', field: 'connectsTo', to: 'chatPool:P13', label: 'one pool at a time' },
  ] as const
  expect([...troublesOf([finding({ broken: [...broken] })])]).toEqual([['client:GC', 'one pool at a time']])
})
