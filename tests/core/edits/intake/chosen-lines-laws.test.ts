import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chatPoolOf } from '#core/domain/content/islands.ts'
import { editScopes } from '#core/edits/edit.ts'
import type { Brought } from '#core/edits/intake/brought.ts'
import { type Intake, intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn } from '#core/edits/intake/take-in.ts'
import { unitOf } from '#core/edits/intake/wanted.ts'
import type { Entity, EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { fieldOf, refsOf } from '#core/model/refs.ts'
import { entitiesOf, entityOf, type Topology } from '#core/model/topology.ts'
import { capital, named } from '#core/model/words.ts'
import { withParts } from '#core/views/changes/owners.ts'
import { changedKey, choiceOf, intakeGroups } from '#core/views/intake/lines.ts'
import { effective, needsOf, rechosen } from '#core/views/intake/needs.ts'
import { read } from '../../../support/import-tables.ts'
import { category, chatPool, client, interaction, planOf, pool, room, users } from '../../../support/plan-builder.ts'

/** Plans and files in which rooms, categories and people are in other places, new or gone, and any choice of their lines. */

const poolsOf: Readonly<Record<string, string>> = { A: 'P', B: 'P', C: 'P', D: 'Q', E: 'Q' }
const roomNames = ['r', 's', 't', 'u'] as const
const place = fc.constantFrom('A', 'B', 'C', 'D', 'P', 'Q')
const nowhere = ''

interface Place {
  readonly category?: EntityId<'category'>
  readonly chatPool?: EntityId<'chatPool'>
}

/** A room of the stage is in a category that is there, in the chat pool alone, or nowhere. */
function placeOf(where: string): Place {
  if (where === nowhere) return {}
  return where in poolsOf ? { category: `category:${where}` } : { chatPool: `chatPool:${where}` }
}

const roomsIn = (places: readonly string[]): readonly Room[] =>
  places.map((where, at) => room(roomNames[at] ?? '', placeOf(where)))

const stageOf = (places: readonly string[], hasMore: boolean): readonly Entity[] => {
  const rooms = roomsIn(places)
  const needed = new Set([...places.filter((where) => where !== nowhere).map((where) => poolsOf[where] ?? where), 'P'])
  return [
    pool('FE', 'lync2013', { fqdn: 'fe.x' }),
    ...[...needed].map((name) => chatPool(name, 'lync2013', { fqdn: `${name}.x`, hostedOn: 'pool:FE' })),
    ...Object.entries(poolsOf).flatMap(([name, of]) =>
      places.includes(name) || (hasMore && of === 'P')
        ? [category(name, { chatPool: `chatPool:${of}`, ...(name === 'B' && hasMore && { parent: 'category:A' }) })]
        : [],
    ),
    ...rooms,
    ...rooms.slice(1).map(({ id }, at) => interaction(`i${at}`, rooms[0]?.id ?? id, id)),
    users('Staff', { count: 3, homedOn: 'pool:FE', sipDomain: 'x' }),
    client('c', 'lync2013', 'users:Staff', ['chatPool:P']),
  ]
}

const places = fc.array(fc.oneof({ weight: 6, arbitrary: place }, fc.constant(nowhere)), {
  minLength: 1,
  maxLength: roomNames.length,
})

/** Files say of each room where it is, and list all the content of their chat pools. */
const filesOf = (told: readonly (string | undefined)[], hasStaff: boolean): Brought => {
  const inFiles = (where: string) =>
    where in poolsOf
      ? { category: `category:${poolsOf[where]}.x\\${where}` as const }
      : { chatPool: `chatPool:${where}.x` as const }
  const rooms = told.flatMap((where, at) => {
    const name = roomNames[at] ?? ''
    return where === undefined ? [] : [room(`${poolsOf[where] ?? where}.x\\${name}`, { name, ...inFiles(where) })]
  })
  const categories = [...new Set(told)].flatMap((where = '') => {
    const of = poolsOf[where]
    return of ? [category(`${of}.x\\${where}`, { name: where, chatPool: `chatPool:${of}.x` })] : []
  })
  const chatPools = [...new Set(told.flatMap((where) => (where ? [poolsOf[where] ?? where] : [])))].map((name) =>
    chatPool(`${name}.x`, 'lync2013', { name, fqdn: `${name}.x`, hostedOn: 'pool:new.x' }),
  )
  const home = pool('new.x', 'lync2013', { fqdn: 'new.x' })
  const staff = users('staff', { name: 'Staff', count: 3, homedOn: 'pool:new.x', sipDomain: 'x' })
  const kinds = ['chatPool', 'category', 'room', 'users'] as const
  return {
    sipDomains: [],
    entities: [home, ...chatPools, ...categories, ...rooms, ...(hasStaff ? [staff] : [])],
    mentioned: [],
    covers: kinds.map((kind) => ({ kind })),
  }
}

interface Case {
  readonly plan: Plan
  /** The stage of the import. */
  readonly at: number
  readonly stage: Stage
  readonly intake: Intake
  readonly lines: readonly { readonly key: string; readonly text: string; readonly isGone: boolean }[]
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(
    places,
    fc.option(places, { nil: undefined }),
    fc.boolean(),
    fc.array(fc.option(place, { nil: undefined }), { minLength: 1, maxLength: roomNames.length }),
    fc.boolean(),
    fc.nat(1),
  )
  .map(([first, later, hasMore, told, hasStaff, at]) => {
    const plan = planOf(stageOf(first, hasMore), stageOf(later ?? first, hasMore))
    const stage = plan.stages[at]
    if (!stage) throw new Error('There is no such stage.')
    const intake = intakeOf(plan, stage, filesOf(told, hasStaff))
    const lines = intakeGroups(stage, intake).flatMap(({ type, lines: own }) =>
      own.map(({ key, text }) => ({ key, text, isGone: type === 'gone' })),
    )
    return { plan, at, stage, intake, lines }
  })

/** With any of the lines. */
const choices = cases.chain((one) =>
  fc.record({
    one: fc.constant(one),
    keys: fc.subarray(one.lines.map(({ key }) => key)),
    scope: fc.constantFrom(...editScopes),
  }),
)

const topologyOf = ({ stages }: Plan, at = 0): Topology => {
  const stage = stages[at]
  if (!stage) throw new Error('There is no such stage.')
  return stage.topology
}
const takenBy = ({ plan, stage, intake }: Case, keys: Iterable<string>, scope: (typeof editScopes)[number] = 'later') =>
  takeIn(plan, stage.id, intake, choiceOf(new Set(keys)), [], scope)
const removedIn = (one: Case, after: Plan): readonly Entity[] =>
  entitiesOf(one.stage.topology).filter(({ id }) => !entityOf(topologyOf(after, one.at), id))

function nowhereIn(topology: Topology): ReadonlySet<EntityId> {
  const graph = graphOf(topology)
  return new Set(graph.all('room').flatMap((own) => (chatPoolOf(graph, own) ? [] : [own.id])))
}

it('leaves no room without a chat pool that had one, and no reference that leads nowhere, in any stage', () => {
  fc.assert(
    fc.property(choices, ({ one, keys, scope }) => {
      const after = takenBy(one, keys, scope)
      for (const [at, { topology }] of after.stages.entries()) {
        const graph = graphOf(topology)
        const wasNowhere = nowhereIn(topologyOf(one.plan, at))
        for (const own of graph.all('room')) {
          if (!wasNowhere.has(own.id)) expect(chatPoolOf(graph, own), JSON.stringify(own)).toBeDefined()
        }
        for (const entity of entitiesOf(topology)) {
          // A rule tells of what hosts or serves somebody and is gone.
          const refs = refsOf(entity).filter(({ field }) => !['hostedOn', 'homedOn', 'connectsTo'].includes(field))
          for (const { to } of refs) expect(entityOf(topology, to), `${to} of ${entity.id}`).toBeDefined()
        }
      }
    }),
    { numRuns: 300 },
  )
})

it('removes what the line of something gone says, whatever else is chosen, and nothing but that', () => {
  fc.assert(
    fc.property(choices, ({ one, keys }) => {
      const chosen = new Set(keys)
      const others = one.lines.filter(({ key, isGone }) => !isGone && chosen.has(key)).map(({ key }) => key)
      const all = new Set<EntityId>()
      for (const { key, text } of one.lines.filter(({ key: own, isGone }) => isGone && chosen.has(own))) {
        const removed = removedIn(one, takenBy(one, [...others, key]))
        const own = removed.find(({ id }) => id === key)
        expect(own && `${capital(named(own))}${withParts(removed.filter(({ id }) => id !== key))}`).toBe(text)
        for (const { id } of removed) all.add(id)
      }
      const removed = removedIn(one, takenBy(one, keys))
      expect(removed.map(({ id }) => id).toSorted()).toEqual([...all].toSorted())
    }),
    { numRuns: 300 },
  )
})

it('brings all that is shown as chosen, in whatever turns somebody has chosen it', () => {
  const turns = cases.chain((one) => {
    const keys = one.lines.map(({ key }) => key)
    const turn = fc.record({ keys: fc.subarray(keys, { minLength: 1 }), isChosen: fc.boolean() })
    return fc.record({ one: fc.constant(one), turns: keys.length === 0 ? fc.constant([]) : fc.array(turn) })
  })
  fc.assert(
    fc.property(turns, ({ one, turns: all }) => {
      const needs = needsOf(one.intake)
      let chosen: ReadonlySet<string> = new Set(one.lines.filter(({ isGone }) => !isGone).map(({ key }) => key))
      for (const { keys, isChosen } of all) {
        const shown = effective(chosen, needs)
        const others = [...shown].filter((key) => !keys.includes(key))
        chosen = rechosen(chosen, shown, new Set([...others, ...(isChosen ? keys : [])]), needs)
        const now = effective(chosen, needs)
        for (const key of keys) expect(now.has(key), key).toBe(isChosen)
      }
      const shown = effective(chosen, needs)
      const keys = [...shown].filter((key) => !isGoneIn(one, key))
      const topology = topologyOf(takenBy(one, keys), one.at)
      for (const { id } of one.intake.added) expect(entityOf(topology, id) !== undefined, id).toBe(shown.has(id))
      for (const { before, after, fields } of one.intake.changed) {
        const now = entityOf(topology, after.id) ?? before
        for (const field of fields) {
          const taken = shown.has(changedKey(after.id, unitOf(after.kind, field))) ? after : before
          expect(fieldOf(now, field)).toEqual(fieldOf(taken, field))
        }
      }
    }),
    { numRuns: 300 },
  )
})

const isGoneIn = ({ lines }: Case, key: string): boolean => lines.some((line) => line.isGone && line.key === key)

it('chooses with a chat pool what was chosen of its content before, and with a part of that the chat pool alone', () => {
  const needs = new Map([
    ['a', 'pool'],
    ['b', 'pool'],
  ])
  const all = new Set(['pool', 'a', 'b', 'c'])
  const without = rechosen(all, all, new Set(['a', 'b', 'c']), needs)
  const shown = effective(without, needs)
  expect([...shown]).toEqual(['c'])
  const turnedTo = (...keys: readonly string[]) => [...effective(rechosen(without, shown, new Set(keys), needs), needs)]
  expect(turnedTo('pool', 'c').toSorted()).toEqual(['a', 'b', 'c', 'pool'])
  expect(turnedTo('a', 'c').toSorted()).toEqual(['a', 'c', 'pool'])
  expect(turnedTo()).toEqual([])
})

it('has one line for the place of a room', () => {
  const plan = planOf([...stageOf(['P'], true)])
  const [stage] = plan.stages
  if (!stage) throw new Error('A plan has a stage.')
  const groups = intakeGroups(stage, intakeOf(plan, stage, filesOf(['B'], false)))
  const lines = groups.flatMap(({ lines: own }) => own).filter(({ entity }) => entity === 'room:r')
  expect(lines.map(({ text }) => text)).toEqual(['Room r: category from nowhere to B'])
})

it('brings a room without its category where that is left out, and nothing of a chat pool that is', () => {
  const plan = planOf([...stageOf(['A'], false)])
  const [stage] = plan.stages
  if (!stage) throw new Error('A plan has a stage.')
  const intake = intakeOf(plan, stage, filesOf(['A', 'B', 'D'], false))
  const without = (...left: readonly string[]) => {
    const all = intakeGroups(stage, intake).flatMap(({ type, lines: own }) => (type === 'new' ? own : []))
    const keys = all.map(({ key }) => key).filter((key) => !left.includes(key))
    const { room: rooms, category: categories } = topologyOf(
      takeIn(plan, stage.id, intake, choiceOf(new Set(keys)), []),
    )
    return [...rooms.values(), ...categories.values()]
  }
  const [ofB, ofQ] = ['category:p.x-b', 'chatPool:q.x']
  expect(without(ofB ?? '').find(({ name }) => name === 's')).toEqual(
    expect.objectContaining({ chatPool: 'chatPool:P' }),
  )
  expect(without(ofQ ?? '').map(({ name }) => name)).toEqual(['s', 'r', 'A', 'B'])
})

it('leaves a room nowhere, and its line out, that files bring to a chat pool alone that is left out', () => {
  const plan = planOf([room('News')])
  const [stage] = plan.stages
  if (!stage) throw new Error('A plan has a stage.')
  const intake = intakeOf(plan, stage, read('Chat pool,Category,Room\npc.x,,News\n'))
  const line = changedKey('room:News', 'category')
  const needs = needsOf(intake)
  expect(needs).toEqual(new Map([[line, 'chatPool:pc.x']]))
  expect(effective(new Set([line]), needs)).toEqual(new Set())
  const taken = topologyOf(takeIn(plan, stage.id, intake, choiceOf(new Set([line])), []))
  expect([...taken.room.values()]).toEqual([room('News')])
})
