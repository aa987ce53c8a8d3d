import { describe, expect, it } from 'vitest'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Box } from '#core/layout/box.ts'
import { overlap } from '#core/layout/box.ts'
import { runsThrough } from '#core/layout/routing/path.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Place } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Diagram, DiagramNode, Row } from '#core/views/diagram/diagram.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { pillAt } from '#core/views/diagram/labels.ts'
import {
  addIn,
  category,
  chatPool,
  client,
  interaction,
  planWith,
  policy,
  pool,
  room,
  site,
  users,
} from '../../../support/plan-builder.ts'

type Said = Partial<Finding> & Pick<Finding, 'entities'>

function drawn(
  entities: readonly Entity[],
  findings: readonly Said[] = [],
  layout: Record<EntityId, Place> = {},
): Diagram {
  const plan = withPlaces(planWith({ layout }, entities))
  const full = findings.map((said): Finding => {
    const rest = { severity: 'error', transition: false, related: [], field: undefined, broken: [] } as const
    return { rule: 'a/b', stage: 's1', message: 'M.', source: 'PLANNER', fixes: [], waived: null, ...rest, ...said }
  })
  return diagramOf({ graph: graphOf(plan.stages[0]!.topology), layout: plan.layout, findings: full })
}

const nodeOf = (diagram: Diagram, id: EntityId): DiagramNode => diagram.nodes.find((node) => node.id === id)!
const rowOf = (diagram: Diagram, id: EntityId, type?: Row['type']): Row =>
  diagram.nodes.flatMap((node) => node.rows).find((row) => row.id === id && (!type || row.type === type))!
const rooms = (count: number, in_: EntityId<'category'>) =>
  Array.from({ length: count }, (_, at) => room(`Room ${at + 1}`, { category: in_ }))
const closed = { x: 0, y: 0, collapsed: true }
const open = { x: 0, y: 0, collapsed: false }

const hosted = [pool('L', 'lync2013'), chatPool('P', 'lync2013', { hostedOn: 'pool:L' })]

describe('the content of a chat pool', () => {
  const content = [
    ...hosted,
    category('B', { chatPool: 'chatPool:P' }),
    category('A', { chatPool: 'chatPool:P' }),
    category('A child', { chatPool: 'chatPool:P', parent: 'category:A' }),
    category('Elsewhere'),
    addIn('Prices', { chatPool: 'chatPool:P' }),
    room('Room 10', { category: 'category:A' }),
    room('Room 9', { category: 'category:A' }),
    room('Loose', { chatPool: 'chatPool:P' }),
    room('Of another', { chatPool: 'chatPool:P', category: 'category:Elsewhere' }),
  ]

  it('is add-ins, then categories with their rooms and sub-categories, then other rooms', () => {
    expect(nodeOf(drawn(content), 'chatPool:P').rows.map(({ type, title }) => [type, title])).toEqual([
      ['addIn', 'Prices'],
      ['category', 'A'],
      ['room', 'Room 9'],
      ['room', 'Room 10'],
      ['category', 'A child'],
      ['category', 'B'],
      ['room', 'Loose'],
      ['room', 'Of another'],
    ])
  })

  it('lies inside its shape, row under row', () => {
    const node = nodeOf(drawn(content), 'chatPool:P')
    const bottoms = node.rows.map((row) => row.y + row.height)
    for (const [at, row] of node.rows.entries()) {
      expect(row.x).toBeGreaterThanOrEqual(10)
      expect(row.x + row.width).toBeLessThanOrEqual(node.width - 10)
      expect(row.y).toBeGreaterThanOrEqual(bottoms[at - 1] ?? 56)
    }
    expect(node.height).toBe(bottoms.at(-1)! + 10)
    expect(rowOf(drawn(content), 'category:A child').x).toBe(rowOf(drawn(content), 'category:A').x + 16)
  })

  it('lists categories that contain each other once', () => {
    const circle = [
      ...hosted,
      category('A', { chatPool: 'chatPool:P', parent: 'category:B' }),
      category('B', { chatPool: 'chatPool:P', parent: 'category:A' }),
    ]
    expect(nodeOf(drawn(circle), 'chatPool:P').rows.map(({ title }) => title)).toEqual(['A', 'B'])
  })

  it('is open up to twelve rooms, and as somebody left it', () => {
    const of = (count: number) => [...hosted, category('A', { chatPool: 'chatPool:P' }), ...rooms(count, 'category:A')]
    expect(rowOf(drawn(of(12)), 'category:A').isOpen).toBe(true)
    expect(rowOf(drawn(of(13)), 'category:A')).toMatchObject({ isOpen: false, detail: '13 rooms' })
    expect(rowOf(drawn(of(1), [], { 'category:A': closed }), 'category:A')).toMatchObject({ isOpen: false })
    const long = nodeOf(drawn(of(176), [], { 'category:A': open }), 'chatPool:P').rows
    expect(long).toHaveLength(1 + 50 + 1)
    expect(long.at(-1)).toMatchObject({ type: 'more', id: 'category:A', title: '126 more rooms' })
  })

  it('is only counted where the chat pool is closed', () => {
    const node = nodeOf(drawn(content, [], { 'chatPool:P': closed }), 'chatPool:P')
    expect(node).toMatchObject({ rows: [], height: 56, isCollapsed: true, subtitle: '3 categories · 4 rooms' })
  })

  it('stands on its own where it belongs to no chat pool, rooms inside their category', () => {
    const strays = [category('A'), room('In A', { category: 'category:A' }), room('Alone'), addIn('Lost')]
    const diagram = drawn(strays)
    expect(diagram.nodes.map(({ id }) => id)).toEqual(['category:A', 'room:Alone', 'addIn:Lost'])
    expect(nodeOf(diagram, 'category:A').rows.map(({ id }) => id)).toEqual(['room:In A'])
  })
})

describe('the words on a shape', () => {
  const entities = [
    pool('L', 'lync2010', { edition: 'enterprise' }),
    pool('Bare', 'ocs2007r2'),
    chatPool('GC', 'lync2010'),
    chatPool('PC', 'lync2013', { servers: [{ fqdn: 'a' }, { fqdn: 'b' }, { fqdn: 'c', active: false }] }),
    chatPool('Off', 'lync2013', { state: 'stopped' }),
    users('All', { count: 1240, homedOn: 'pool:L', memberOf: ['Staff'] }),
    users('One'),
    client('K', 'groupChat2010', 'users:All'),
    client('Lone', 'groupChat2010'),
    policy('Global', 'global', false),
  ]
  it.each<[EntityId, string, string]>([
    ['pool:L', 'Lync 2010 pool', 'Enterprise · 1,240 users'],
    ['pool:Bare', 'OCS 2007 R2 pool', 'Pool'],
    ['chatPool:GC', 'Lync 2010 Group Chat pool', 'Group Chat pool · 0 rooms'],
    ['chatPool:PC', 'Lync 2013 Persistent Chat pool', 'Persistent Chat pool · 2 active servers'],
    ['chatPool:Off', 'Lync 2013 Persistent Chat pool', 'Persistent Chat pool · stopped'],
    ['users:All', 'Users', '1,240 users · home L'],
    ['users:One', 'Users', 'Number not known'],
    ['client:Lone', 'Lync 2010 Group Chat client', 'No users'],
    ['policy:Global', 'Persistent Chat policy', 'Global policy · disabled'],
  ])('%s', (id, type, subtitle) => expect(nodeOf(drawn(entities), id)).toMatchObject({ type, subtitle }))

  it.each([
    [{ members: ['users:All', 'contoso\\group'] }, '1,241 members'],
    [{ members: ['users:All', 'ALL', 'Staff'] }, '1,240 members'],
    [{ type: 'auditorium', members: ['a'] }, 'auditorium'],
    [{ type: 'auditorium', disabled: true }, 'disabled'],
    [{}, ''],
  ] as const)('a room %o says "%s"', (fields, detail) => {
    const inside = room('R', { chatPool: 'chatPool:GC', ...fields } as Parameters<typeof room>[1])
    expect(rowOf(drawn([...entities, inside]), 'room:R').detail).toBe(detail)
  })
})

describe('badges', () => {
  const twoRooms = [...hosted, category('A', { chatPool: 'chatPool:P' }), ...rooms(2, 'category:A'), site('S')]
  it('mark the subjects of the kind of the first, of open findings', () => {
    const diagram = drawn(twoRooms, [
      { entities: ['chatPool:P', 'pool:L'] },
      { entities: ['chatPool:P'], severity: 'warning' },
      { entities: ['pool:L'], waived: { rule: 'a/b', entities: ['pool:L'], reason: 'Known.' } },
      { entities: ['site:S'], severity: 'info' },
    ])
    expect(nodeOf(diagram, 'chatPool:P').badge).toEqual({ severity: 'error', count: 1, inside: false })
    expect(nodeOf(diagram, 'pool:L').badge).toBeUndefined()
    expect(diagram.sites[0]?.badge).toEqual({ severity: 'info', count: 1, inside: false })
  })

  it('leave a fact about several shapes to the list', () => {
    const diagram = drawn(twoRooms, [{ entities: ['room:Room 1', 'room:Room 2'], severity: 'info' }])
    expect(diagram.nodes.flatMap((node) => [node, ...node.rows]).filter(({ badge }) => badge)).toEqual([])
  })

  it('tell on what is closed what it hides, each finding once, if it is worse', () => {
    const hidden: Said = { entities: ['room:Room 1', 'room:Room 2'] }
    const own: Said = { entities: ['category:A'], severity: 'warning' }
    const inside = { severity: 'error', count: 1, inside: true }
    expect(rowOf(drawn(twoRooms, [hidden, own], { 'category:A': closed }), 'category:A').badge).toEqual(inside)
    expect(nodeOf(drawn(twoRooms, [hidden], { 'chatPool:P': closed }), 'chatPool:P').badge).toEqual(inside)
    expect(rowOf(drawn(twoRooms, [hidden]), 'category:A').badge).toBeUndefined()
    expect(rowOf(drawn(twoRooms, [hidden]), 'room:Room 2').badge).toEqual({ ...inside, inside: false })
  })

  it('tell of rooms that are not listed on the line that counts them', () => {
    const many = [...hosted, category('A', { chatPool: 'chatPool:P' }), ...rooms(60, 'category:A')]
    const diagram = drawn(many, [{ entities: ['room:Room 60'] }], { 'category:A': open })
    expect(rowOf(diagram, 'category:A', 'more').badge).toMatchObject({ inside: true })
    expect(rowOf(diagram, 'category:A', 'category').badge).toBeUndefined()
  })
})

describe('lines', () => {
  const islands = [
    pool('L10', 'lync2010'),
    pool('L13', 'lync2013'),
    chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
    chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
    category('A', { chatPool: 'chatPool:GC' }),
    ...['R1', 'R2'].map((name) => room(name, { category: 'category:A', addIn: 'addIn:Prices' })),
    addIn('Prices', { chatPool: 'chatPool:PC' }),
    users('All', { homedOn: 'pool:L13', policy: 'policy:G' }),
    policy('G', 'global', true),
    client('K', 'lync2013', 'users:All'),
    client('GK', 'groupChat2010', 'users:All', ['chatPool:GC', 'chatPool:gone' as never]),
    interaction('I', 'room:R1', 'addIn:Prices'),
  ]
  const broken: Said = {
    entities: ['room:R2', 'addIn:Prices'],
    broken: [{ from: 'room:R2', field: 'addIn', to: 'addIn:Prices', label: 'cannot interact' }],
  }

  it('join what refers to each other, and nothing that is not there', () => {
    const lines = drawn(islands).links.map(({ style, from, to, isDerived }) => [
      style,
      from.entity,
      to.entity,
      isDerived,
    ])
    expect(lines).toEqual([
      ['hosting', 'chatPool:GC', 'pool:L10', false],
      ['hosting', 'chatPool:PC', 'pool:L13', false],
      ['policy', 'users:All', 'policy:G', false],
      ['connection', 'client:GK', 'chatPool:GC', false],
      ['connection', 'client:K', 'chatPool:PC', true],
      ['content', 'room:R1', 'addIn:Prices', false],
      ['content', 'room:R2', 'addIn:Prices', false],
      ['interaction', 'room:R1', 'addIn:Prices', false],
    ])
  })

  it('are broken by open findings only, and the room says why', () => {
    const diagram = drawn(islands, [broken])
    const cut = diagram.links.filter((link) => link.broken)
    expect(cut).toMatchObject([{ owner: 'room:R2', broken: { label: 'cannot interact', severity: 'error' } }])
    expect(rowOf(diagram, 'room:R2')).toMatchObject({ detail: 'add-in of island P', isBroken: true })
    const waived = { rule: 'a/b', entities: [], reason: 'Known.' }
    expect(drawn(islands, [{ ...broken, waived }]).links.some((link) => link.broken)).toBe(false)
  })

  it('of an interaction are its own, with the field to', () => {
    const said: Said = {
      entities: ['interaction:I'],
      broken: [{ from: 'interaction:I', field: 'to', to: 'addIn:Prices', label: 'cannot interact' }],
    }
    expect(drawn(islands, [said]).links.filter((link) => link.broken)).toMatchObject([{ style: 'interaction' }])
  })

  it('of content in a closed category leave from it as one, broken if any is', () => {
    const diagram = drawn(islands, [broken], { 'category:A': closed })
    const content = diagram.links.filter(({ style }) => style === 'content')
    expect(content).toMatchObject([
      { from: { node: 'chatPool:GC', row: 'category:A' }, broken: { label: 'cannot interact' } },
    ])
    expect(content[0]?.description).toBe('R2 uses the add-in Prices, and 1 more')
  })

  it('of content in a closed chat pool leave from the chat pool', () => {
    const link = drawn(islands, [], { 'chatPool:GC': closed }).links.find(({ style }) => style === 'content')
    expect(link?.from).toMatchObject({ entity: 'room:R1', node: 'chatPool:GC' })
    expect(link?.from.row).toBeUndefined()
  })

  it('leave rows on the left or the right', () => {
    const ends = drawn(islands).links.flatMap(({ from, to }) => [from, to])
    const sides = new Set(ends.filter(({ row }) => row && !row.startsWith('client:')).map(({ side }) => side))
    expect([...sides].sort()).toEqual(['left', 'right'])
  })

  it('go around a corner where something stands in the direct way', () => {
    const diagram = drawn(
      [pool('L', 'lync2013'), chatPool('P', 'lync2013', { hostedOn: 'pool:L' }), policy('Between', 'user', true)],
      [],
      {
        'pool:L': { x: 0, y: 0 },
        'chatPool:P': { x: 800, y: 600 },
        'policy:Between': { x: 400, y: 300 },
      },
    )
    const [link] = diagram.links
    expect([link?.from.side, link?.to.side]).toEqual(['left', 'right'])
    expect(link && runsThrough(link.route, nodeOf(diagram, 'policy:Between'))).toBe(false)
  })

  it('go around what stands between', () => {
    const two = [users('U'), client('K', 'groupChat2010', 'users:U'), client('M', 'groupChat2010', 'users:U')]
    const { nodes, links } = drawn(two)
    for (const { route, from, to } of links) {
      for (const node of nodes) {
        if (node.id !== from.node && node.id !== to.node) expect(runsThrough(route, node)).toBe(false)
      }
    }
  })

  it('bear their reasons where these cover neither a shape nor each other', () => {
    const cut = (client: EntityId) =>
      ({ from: client, field: 'connectsTo', to: 'chatPool:GC', label: 'no way' }) as const
    const other = client('GK 2', 'groupChat2010', 'users:All', ['chatPool:GC'])
    const said: Said = { entities: ['client:GK'], broken: [cut('client:GK'), cut('client:GK 2')] }
    const { nodes, links } = drawn([...islands, other], [broken, said])
    const pills = links.flatMap(({ broken: reason }) => (reason ? [pillAt(reason.at, reason.label)] : []))
    expect(pills).toHaveLength(3)
    for (const [at, pill] of pills.entries()) {
      for (const box of [...nodes, ...pills.slice(at + 1)]) expect(overlap(pill, box)).toBe(false)
    }
  })

  it('have ids that are unique', () => {
    const ids = drawn(islands).links.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('areas', () => {
  const contains = (outer: Box, inner: Box) =>
    outer.x < inner.x &&
    outer.y < inner.y &&
    outer.x + outer.width > inner.x + inner.width &&
    outer.y + outer.height > inner.y + inner.height

  it('outline islands only where there is more than one', () => {
    expect(drawn(hosted).islands).toEqual([])
    const diagram = drawn([...hosted, chatPool('GC', 'ocs2007r2')])
    expect(diagram.islands.map(({ label }) => label)).toEqual([
      'Island O · OCS 2007 R2 Group Chat',
      'Island P · Lync 2013 Persistent Chat',
    ])
    for (const island of diagram.islands) expect(contains(island, nodeOf(diagram, island.chatPool))).toBe(true)
    expect(nodeOf(diagram, 'chatPool:GC').island).toBe('O')
  })

  it('frame the pools of a site with the chat pools on them', () => {
    const [host, chat] = [pool('L', 'lync2013', { site: 'site:S' }), hosted[1]!]
    const diagram = drawn([site('S', { siteKind: 'branch' }), site('Empty'), host, chat])
    expect(diagram.sites.map(({ label, isEmpty }) => [label, isEmpty])).toEqual([
      ['Empty', true],
      ['S · branch site', false],
    ])
    for (const node of diagram.nodes) expect(contains(diagram.sites[1]!, node)).toBe(true)
  })
})
