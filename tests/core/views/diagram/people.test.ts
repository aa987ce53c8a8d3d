import { describe, expect, it } from 'vitest'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { LineChoice, Place } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { DiagramInput } from '#core/views/diagram/diagram.ts'
import { diagramOf, drawnOf, withLinesOf } from '#core/views/diagram/diagram-of.ts'
import { category, chatPool, client, planWith, policy, pool, room, users } from '../../../support/plan-builder.ts'

interface Setting {
  readonly layout?: Record<EntityId, Place>
  readonly lines?: LineChoice
  readonly findings?: readonly Pick<Finding, 'entities' | 'broken'>[]
  readonly sought?: ReadonlySet<EntityId>
}

function inputOf(entities: readonly Entity[], { layout = {}, findings = [], ...rest }: Setting = {}): DiagramInput {
  const plan = withPlaces(planWith({ layout }, entities))
  const full = findings.map((said): Finding => {
    const about = { severity: 'error', transition: false, related: [], field: undefined } as const
    return { rule: 'a/b', stage: 's1', message: 'M.', source: 'PLANNER', fixes: [], waived: null, ...about, ...said }
  })
  return { graph: graphOf(plan.stages[0]!.topology), layout: plan.layout, findings: full, ...rest }
}

const drawn = (entities: readonly Entity[], setting?: Setting) => diagramOf(inputOf(entities, setting))

const pools = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
]
const groups = (count: number, home: EntityId<'pool'> = 'pool:L13') =>
  Array.from({ length: count }, (_, at) => users(`G${at + 1}`, { homedOn: home, count: 10 }))
const clientsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => client(`K${at + 1}`, 'groupChat2010', `users:G${at + 1}`, ['chatPool:GC']))
const people = 'people:pool:L13' as EntityId
const place = { x: 0, y: 900 }

describe('clients', () => {
  it('dock at their users, on the edge that faces what they use', () => {
    const two = [...pools, users('U'), client('K', 'groupChat2010', 'users:U', ['chatPool:GC'])]
    const rowsAt = (y: number) =>
      drawn(two, { layout: { 'users:U': { x: 0, y }, 'chatPool:GC': { x: 0, y: 500 } } }).nodes.find(
        ({ id }) => id === 'users:U',
      )
    expect(rowsAt(900)).toMatchObject({ height: 88, headTop: 32, rows: [{ id: 'client:K', y: 4 }] })
    expect(rowsAt(0)).toMatchObject({ height: 88, rows: [{ id: 'client:K', type: 'client', y: 60 }] })
    expect(rowsAt(0)?.headTop).toBeUndefined()
  })

  it('have a shape of their own only without users', () => {
    const ids = drawn([client('K', 'lync2013'), users('U'), client('M', 'lync2013', 'users:U')]).nodes.map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['users:U', 'client:K'])
  })

  it('send their lines from there', () => {
    const { links } = drawn([...pools, users('U'), client('K', 'groupChat2010', 'users:U', ['chatPool:GC'])], {
      layout: { 'users:U': { x: 0, y: 900 }, 'chatPool:GC': { x: 0, y: 500 } },
    })
    const [line] = links.filter(({ style }) => style === 'connection')
    expect(line?.from).toMatchObject({ entity: 'client:K', node: 'users:U', row: 'client:K', side: 'top' })
    expect(line?.route[0]?.y).toBe(904)
  })
})

describe('user groups of one home', () => {
  it('stand as cards while they are few, and as one stack from four on', () => {
    const shapes = (count: number) => drawn([...pools, ...groups(count)]).nodes.filter(({ kind }) => kind === 'users')
    expect(shapes(3).map(({ id }) => id)).toEqual(['users:G1', 'users:G2', 'users:G3'])
    expect(shapes(14)).toMatchObject([
      { id: people, title: '14 groups · 140 users', subtitle: 'home L13', isCollapsed: true, rows: [] },
    ])
  })

  it('do not count those whose number nobody knows', () => {
    const some = [...groups(4), users('Unknown', { homedOn: 'pool:L13' })]
    expect(drawn([...pools, ...some]).nodes.find(({ id }) => id === people)?.title).toBe('5 groups · at least 40 users')
  })

  it('open to a line each', () => {
    const [stack] = drawn([...pools, ...groups(4)], {
      layout: { [people]: { ...place, collapsed: false } },
    }).nodes.filter(({ id }) => id === people)
    expect(stack?.rows.map(({ id, type, detail }) => [id, type, detail])).toEqual(
      ['G1', 'G2', 'G3', 'G4'].map((name) => [`users:${name}`, 'users', '10 users']),
    )
  })

  it('list the first fifty and whom somebody looked for', () => {
    const setting = { layout: { [people]: { ...place, collapsed: false } }, sought: new Set<EntityId>(['users:G60']) }
    const rows = drawn([...pools, ...groups(60)], setting).nodes.find(({ id }) => id === people)?.rows ?? []
    expect(rows).toHaveLength(52)
    expect(rows.at(-2)?.id).toBe('users:G60')
    expect(rows.at(-1)).toMatchObject({ type: 'more', title: '9 more groups', more: 'users' })
  })

  it('dock their clients by type, and send equal lines as one', () => {
    const { nodes, links } = drawn([...pools, ...groups(5), ...clientsOf(4), client('K5', 'lync2013', 'users:G5')])
    const rows = nodes.find(({ id }) => id === people)?.rows
    expect(rows?.map(({ title, detail }) => [title, detail])).toEqual([
      ['Group Chat 2010', '4 clients'],
      ['Lync 2013', ''],
    ])
    const connections = links.filter(({ style, isDerived }) => style === 'connection' && !isDerived)
    expect(connections).toMatchObject([{ from: { node: people, row: 'client:K1' }, to: { node: 'chatPool:GC' } }])
    expect(connections[0]?.description).toMatch(/, and 3 more$/)
  })

  it('bear what is wrong with one of them, and the line that cannot work', () => {
    const broken = [{ from: 'users:G2', field: 'homedOn', to: 'pool:L13', label: 'not there' }] as const
    const { nodes, links } = drawn([...pools, ...groups(4)], { findings: [{ entities: ['users:G2'], broken }] })
    expect(nodes.find(({ id }) => id === people)?.badge).toEqual({ severity: 'error', count: 1, inside: true })
    expect(links.filter(({ style }) => style === 'home')).toMatchObject([
      { from: { entity: 'users:G2', node: people }, broken: { label: 'not there' } },
    ])
  })

  it('stand in one place in all stages, whoever is among them', () => {
    const plan = withPlaces(planWith({}, [...pools, ...groups(4)], [...pools, ...groups(6)]))
    const [first, second] = plan.stages.map(({ topology }) =>
      diagramOf({ graph: graphOf(topology), layout: plan.layout, findings: [] }).nodes.find(({ id }) => id === people),
    )
    expect([second?.x, second?.y]).toEqual([first?.x, first?.y])
  })
})

describe('lines that are drawn', () => {
  const one = [...pools, users('U', { homedOn: 'pool:L13', policy: 'policy:G' }), policy('G', 'global', true)]

  it('are those of the chosen kinds; homes are said on the cards', () => {
    const styles = (lines?: LineChoice) => [
      ...new Set(drawn(one, lines ? { lines } : {}).links.map(({ style }) => style)),
    ]
    expect(styles()).toEqual(['hosting', 'policy'])
    expect(styles(['hosting', 'homes', 'connections'])).toEqual(['hosting', 'home'])
    expect(styles(['connections'])).toEqual([])
  })

  it('are all of what is selected, and the others stay', () => {
    const input = inputOf(one, { lines: ['hosting'] })
    const diagram = diagramOf(input)
    const more = withLinesOf(drawnOf(input), ['users:U'])
    expect(more.links.slice(0, diagram.links.length)).toEqual(diagram.links)
    expect(more.links.slice(diagram.links.length).map(({ style }) => style)).toEqual(['home', 'policy'])
    const drawn = drawnOf(input)
    expect(withLinesOf(drawn, [])).toBe(drawn.diagram)
  })

  it('are a line each of three connections that a client makes by itself, and a number of more', () => {
    const many = (count: number) => [
      pool('L13', 'lync2013'),
      ...Array.from({ length: count }, (_, at) => chatPool(`P${at}`, 'lync2013', { hostedOn: 'pool:L13' })),
      users('U', { homedOn: 'pool:L13' }),
      policy('G', 'global', true),
      client('K', 'lync2013', 'users:U'),
    ]
    const derived = (count: number) => drawn(many(count)).links.filter(({ isDerived }) => isDerived).length
    expect([derived(3), derived(4)]).toEqual([3, 0])
    const detail = drawn(many(14)).nodes.find(({ id }) => id === 'users:U')?.rows[0]?.detail
    expect(detail).toBe('reaches 14 chat pools')
    const input = inputOf(many(14))
    expect(withLinesOf(drawnOf(input), ['client:K']).links.filter(({ isDerived }) => isDerived)).toHaveLength(14)
  })
})

describe('categories', () => {
  const categories = (count: number) => [
    pool('L13', 'lync2013'),
    chatPool('P', 'lync2013', { hostedOn: 'pool:L13' }),
    ...Array.from({ length: count }, (_, at) => category(`C${at + 1}`, { chatPool: 'chatPool:P' })),
    ...Array.from({ length: 20 }, (_, at) => room(`R${at}`, { category: `category:C${(at % count) + 1}` })),
  ]
  const rowsOf = (count: number, setting: Setting = {}) =>
    drawn(categories(count), setting).nodes.find(({ id }) => id === 'chatPool:P')?.rows ?? []

  it('are listed up to eight, then counted', () => {
    expect(rowsOf(9).map(({ type }) => type)).toEqual(Array(9).fill('category'))
    expect(rowsOf(30)).toHaveLength(9)
    expect(rowsOf(30).at(-1)).toMatchObject({ type: 'more', title: '22 more categories', more: 'category' })
  })

  it('are listed too where somebody opened them or looked for them', () => {
    const sought = new Set<EntityId>(['category:C30'])
    expect(rowsOf(30, { sought }).map(({ id }) => id)).toContain('category:C30')
    const layout = { 'category:C20': { x: 0, y: 0, collapsed: false } }
    expect(rowsOf(30, { layout }).map(({ id }) => id)).toContain('category:C20')
  })
})
