import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headcountOf } from '#core/domain/people/headcount.ts'
import { editScopes } from '#core/edits/edit.ts'
import type { Brought } from '#core/edits/intake/brought.ts'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { withRefs } from '#core/edits/with-refs.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entitiesOf, type Topology } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { read } from '../../../support/import-tables.ts'
import { addIn, category, chatPool, planOf, policy, pool, room, site, users } from '../../../support/plan-builder.ts'

const stageOf = ({ stages: [stage] }: Plan): Stage => {
  if (!stage) throw new Error('A plan has a stage.')
  return stage
}
const taken = (plan: Plan, file: Brought): Plan =>
  takeIn(plan, stageOf(plan).id, intakeOf(plan, stageOf(plan), file), usualChoice, [])
const headcount = (plan: Plan): number => headcountOf(stageOf(plan).topology.users.values()).known
const groupsIn = (plan: Plan) =>
  [...stageOf(plan).topology.users.values()].map(({ id: _, ...group }) => JSON.stringify(group)).sort()

/** People of homes and policies that the plan knows, or that it does not, each sort in one file. */
const sorts = ['fe.x', 'fe10.y', 'fe13.y', ''].flatMap((home) =>
  ['', 'Traders', 'Brokers', 'Quants'].flatMap((of) => ['x', 'y'].map((domain) => ({ home, of, domain }))),
)
const files = fc
  .shuffledSubarray(sorts, { minLength: 1, maxLength: 8 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((sort) =>
        fc.record({ sort: fc.constant(sort), count: fc.integer({ min: 1, max: 4 }), file: fc.nat(2) }),
      ),
    ),
  )
type Told = readonly { readonly sort: (typeof sorts)[number]; readonly count: number; readonly file: number }[]

const rowsOf = (told: Told) =>
  told.flatMap(({ sort: { home, of, domain }, count }) =>
    Array.from({ length: count }, (_, at) => {
      const name = `${home}${of}${at}`
      return `sip:${name}@${domain},${name},${home},${of}`
    }),
  )
const peopleOf = (rows: readonly string[], singleUsers: boolean) =>
  read(`SipAddress,DisplayName,RegistrarPool,PersistentChatPolicy\n${rows.join('\n')}\n`, { singleUsers })

const withHome = planOf([pool('fe', 'lync2013', { fqdn: 'fe.x' }), policy('Traders', 'user', true)])
const sumOf = (told: Told) => told.reduce((sum, { count }) => sum + count, 0)

it('files of other people, one after the other, give as many users as they have, and the same as together', () => {
  fc.assert(
    fc.property(files, fc.boolean(), fc.boolean(), (told, singleUsers, isEmpty) => {
      const before = isEmpty ? planOf([]) : withHome
      const each = [0, 1, 2].map((at) => told.filter(({ file }) => file === at)).filter((own) => own.length > 0)
      const brought = each.map((own) => peopleOf(rowsOf(own), singleUsers))
      const plan = brought.reduce(taken, before)
      expect(headcount(plan)).toBe(sumOf(told))
      if (!singleUsers) {
        expect(groupsIn(plan)).toEqual(groupsIn(taken(before, peopleOf(rowsOf(told), false))))
      }
      for (const file of [...brought, peopleOf(rowsOf(told), singleUsers)]) {
        expect(intakeOf(plan, stageOf(plan), file)).toMatchObject({ added: [], changed: [], replaced: [] })
      }
      for (const own of each) {
        expect(headcount(taken(plan, peopleOf(rowsOf(own), true)))).toBe(sumOf(told))
      }
    }),
    { numRuns: 300 },
  )
})

/** Rooms and people of few names, so that many are alike, and a stage that has some of them, and others. */
const categories = ['A', 'B', 'C', 'Ä', 'A'.concat('\u0308')]
const rooms = categories.flatMap((of) => ['News', 'FX', 'news '].map((name) => `pc.x,${of},${name},`))
/** Of two that differ in how they are written, the first holds. */
const distinct = rooms.filter((row) => !row.includes('news') && row === row.normalize())
const roomsOf = (rows: readonly string[]) => read(`Chat pool,Category,Room,Region\n${rows.join('\n')}\n`)
const drawn = fc.record({
  rooms: fc.subarray(['A', 'B', 'D'].flatMap((of) => ['News', 'FX'].map((name) => ({ name, of })))),
  groups: fc.subarray(['G', 'H', 'Users of fe · x', 'Users of fe · x · Quants', 'Users of fe10 · y']),
  isElsewhere: fc.boolean(),
})

function planFor({ rooms, groups, isElsewhere }: typeof drawn extends fc.Arbitrary<infer T> ? T : never): Plan {
  const own = rooms.map(({ name, of }) => room(`${of}-${name}`, { name, category: `category:${of}` }))
  const all: readonly Entity[] = [
    ...[chatPool('P', 'lync2013', { fqdn: 'pc.x' }), pool('fe', 'lync2013', { fqdn: 'fe.x' })],
    ...['A', 'B', 'D'].map((name) => category(name, { chatPool: 'chatPool:P' })),
    ...groups.map((name) => users(name, { count: 3, homedOn: 'pool:fe', sipDomain: 'x' })),
  ]
  return isElsewhere ? planOf(all, [...all, ...own]) : planOf([...all, ...own])
}

const shuffled = files.map(rowsOf).chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }))
/** Ids of what is new are given in turn. */
const entitiesIn = ({ stages }: Plan, before: Plan) => {
  const known = new Set(before.stages.flatMap(({ topology }) => entitiesOf(topology).map(({ id }) => id)))
  return stages.map(({ topology }) =>
    entitiesOf(topology)
      .map(({ id, ...rest }) => JSON.stringify({ ...rest, ...(known.has(id) && { id }) }))
      .sort(),
  )
}

it('rows in any order give the same plan', () => {
  fc.assert(
    fc.property(drawn, fc.shuffledSubarray(distinct, { minLength: 1 }), shuffled, (before, rows, people) => {
      const plan = planFor(before)
      const told = (file: Brought) => entitiesIn(taken(plan, file), plan)
      expect(told(roomsOf(rows))).toEqual(told(roomsOf([...rows].sort())))
      for (const singleUsers of [true, false]) {
        expect(told(peopleOf(people, singleUsers))).toEqual(told(peopleOf([...people].sort(), singleUsers)))
      }
    }),
    { numRuns: 100 },
  )
})

it('rooms of few names come where the files say, and bring nothing the second time', () => {
  fc.assert(
    fc.property(drawn, fc.shuffledSubarray(rooms, { minLength: 1 }), (before, rows) => {
      const plan = taken(planFor(before), roomsOf(rows))
      const { room: there, category: of } = stageOf(plan).topology
      const places = new Set(
        [...there.values()].map((one) => `${one.category && of.get(one.category)?.name} ${one.name}`),
      )
      for (const row of rows) {
        const [, category = '', name = ''] = row.normalize().split(',')
        expect([...places].map((place) => place.toLowerCase().normalize())).toContain(
          `${category} ${name.trim()}`.toLowerCase(),
        )
      }
      expect(intakeOf(plan, stageOf(plan), roomsOf(rows))).toMatchObject({ added: [], changed: [] })
    }),
    { numRuns: 300 },
  )
})

/** What a deployment has; in each stage some of it is there, and some is made anew or called otherwise. */
const deployment: readonly Entity[] = [
  site('S'),
  pool('fe', 'lync2013', { fqdn: 'fe.x', site: 'site:S' }),
  pool('old', 'lync2010'),
  chatPool('gc', 'lync2010', { fqdn: 'gc.x', trustedApplicationPool: 'app.x' }),
  chatPool('pc', 'lync2013', { fqdn: 'pc.x', hostedOn: 'pool:fe' }),
  policy('T', 'user', true),
  policy('SP', 'site', true, { name: 'S', site: 'site:S' }),
  policy('SQ', 'site', true, { name: 'S' }),
  category('A', { chatPool: 'chatPool:pc' }),
  category('B', { chatPool: 'chatPool:pc', parent: 'category:A' }),
  category('A2', { name: 'A', chatPool: 'chatPool:gc' }),
  addIn('W', { chatPool: 'chatPool:pc' }),
  users('G', { count: 5, homedOn: 'pool:fe', sipDomain: 'x' }),
  users('H', { count: 5, homedOn: 'pool:fe', sipDomain: 'x', policy: 'policy:T' }),
  users('I', { count: 5, homedOn: 'pool:old', sipDomain: 'x' }),
  users('J', { count: 5, sipDomain: 'x', online: true }),
  users('K', { count: 5, sipDomain: 'x' }),
  users('Ann', { count: 1, homedOn: 'pool:fe', sipAddress: 'ann@x' }),
  ...['A', 'B', 'A2'].flatMap((of) =>
    ['News', 'FX'].map((name) => room(`${of}-${name}`, { name, category: `category:${of}` })),
  ),
]

const kept: readonly string[] = ['site', 'policy', 'category', 'addIn', 'room']
const ways = fc.constantFrom('same', 'same', 'anew', 'renamed', 'both', 'gone')
const stages = fc.array(fc.tuple(...deployment.map(() => ways)), { minLength: 1, maxLength: 3 })

/** Names by which something is known stay. */
function inStage(all: readonly string[], at: number): readonly Entity[] {
  const isThere = new Map(deployment.map(({ id }, index) => [id as EntityId, all[index]]))
  const idOf = (id: EntityId) => {
    const way = isThere.get(id)
    if (way === 'gone') return undefined
    return way === 'anew' || way === 'both' ? (`${id}-${at}` as EntityId) : id
  }
  return deployment.flatMap((entity) => {
    const [id, way] = [idOf(entity.id), isThere.get(entity.id)]
    if (id === undefined) return []
    const isRenamed = (way === 'renamed' || way === 'both') && !kept.includes(entity.kind)
    const name = 'name' in entity && (isRenamed ? `${entity.name} of ${at}` : entity.name)
    return [{ ...withRefs(entity, idOf), id, name } as Entity]
  })
}

/** What an export of a stage would hold. */
const exported = (topology: Topology): Brought => {
  const entities = entitiesOf(topology)
  const covers = [...new Set(entities.map(({ kind }) => kind))].map((kind) => ({ kind }))
  return { sipDomains: [], entities: entities.toReversed(), mentioned: [], covers }
}

it('what is exported of a stage brings nothing to it, though other stages have it anew or by other names', () => {
  fc.assert(
    fc.property(stages, (all) => {
      const plan = planOf(...all.map(inStage))
      for (const stage of plan.stages) {
        const intake = intakeOf(plan, stage, exported(stage.topology))
        expect(isNothing(intake), JSON.stringify(intake, undefined, 1)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

const leaves: readonly string[] = ['room', 'addIn', 'users']
const calls = fc.constantFrom('same', 'otherwise', 'gone')
const callings = fc.array(fc.tuple(...deployment.map(() => calls)), { minLength: 2, maxLength: 3 })

/** Under another name, by which files know it; a policy of a site and a pool without an FQDN have none of their own. */
function calledOtherwise(entity: Entity, at: number): Entity {
  if (entity.kind === 'pool' || entity.kind === 'chatPool') {
    return entity.fqdn ? { ...entity, fqdn: `${at}.${entity.fqdn}` } : entity
  }
  if (entity.kind === 'users' && entity.sipAddress) return { ...entity, sipAddress: `${at}.${entity.sipAddress}` }
  if (entity.kind === 'policy' && entity.scope !== 'user') return entity
  return { ...entity, name: `${nameOf(entity)} of ${at}` } as Entity
}

const renamedInStage = (all: readonly string[], at: number): readonly Entity[] =>
  deployment.flatMap((entity, index) => {
    if (all[index] === 'gone' && leaves.includes(entity.kind)) return []
    return [all[index] === 'otherwise' ? calledOtherwise(entity, at) : entity]
  })
const idsIn = ({ topology }: Stage) => entitiesOf(topology).map(({ id }) => id)

it('what is exported of one stage is the same in another, which calls it otherwise, and is doubled in none', () => {
  fc.assert(
    fc.property(callings, fc.constantFrom(...editScopes), (all, scope) => {
      const plan = planOf(...all.map(renamedInStage))
      const ids = new Set(plan.stages.flatMap(idsIn))
      for (const stage of plan.stages) {
        for (const other of plan.stages) {
          const file = exported(other.topology)
          const taken = takeIn(plan, stage.id, intakeOf(plan, stage, file), usualChoice, [], scope)
          const grown = taken.stages.flatMap(idsIn).filter((id) => !ids.has(id))
          expect(grown).toEqual([])
          const now = taken.stages.find(({ id }) => id === stage.id) ?? stage
          const { added, changed } = intakeOf(taken, now, file)
          expect([added, changed]).toEqual([[], []])
        }
      }
    }),
    { numRuns: 100 },
  )
})
