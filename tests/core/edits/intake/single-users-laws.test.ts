import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headcountOf } from '#core/domain/people/headcount.ts'
import { type EditScope, editScopes } from '#core/edits/edit.ts'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Entity, Users } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import { entitiesOf, entityOf } from '#core/model/topology.ts'
import { choiceOf, intakeGroups } from '#core/views/intake/lines.ts'
import { read } from '../../../support/import-tables.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../../support/plan-builder.ts'

/** Plans in which people are alone, in one of two groups, or not there, from stage to stage otherwise. */

const names = ['ann', 'bob', 'cy', 'di'] as const
const places = ['G', 'G', 'G', 'H', 'alone', 'gone'] as const
const homes = ['pool:FE', 'pool:FE2'] as const

interface StageSketch {
  readonly places: readonly (typeof places)[number][]
  readonly homeOfGroup: (typeof homes)[number]
  readonly homeOfSingle: (typeof homes)[number]
  readonly hasClient: boolean
  readonly isListed: boolean
}

interface Sketch {
  readonly stages: readonly StageSketch[]
  readonly at: number
  /** The second group is a part of the first, of the same home. */
  readonly isPart: boolean
  /** What addresses are like: with their domain, without, or here and there left out. */
  readonly addresses: 'whole' | 'short' | 'some'
  /** Someone whom the files give a policy that no plan knows. */
  readonly hasPolicy: boolean
  /** The files tell also of those who are not in the stage. */
  readonly haveNew: boolean
}

const stageSketch: fc.Arbitrary<StageSketch> = fc.record({
  places: fc.tuple(...names.map(() => fc.constantFrom(...places))),
  homeOfGroup: fc.constantFrom(...homes),
  homeOfSingle: fc.constantFrom(...homes),
  hasClient: fc.boolean(),
  isListed: fc.boolean(),
})

const sketches: fc.Arbitrary<Sketch> = fc
  .record({
    first: stageSketch,
    /** How each stage after differs, so that many keep their people where they are. */
    more: fc.array(fc.tuple(stageSketch, fc.boolean()), { maxLength: 2 }),
    at: fc.nat(2),
    isPart: fc.boolean(),
    addresses: fc.constantFrom('whole', 'whole', 'short', 'some'),
    hasPolicy: fc.boolean(),
    haveNew: fc.boolean(),
  })
  .map(({ first, more, at, ...rest }) => {
    const stages = [first]
    for (const [next, isMoved] of more) {
      stages.push(isMoved ? next : { ...next, places: stages.at(-1)?.places ?? next.places })
    }
    return { ...rest, stages, at: at % stages.length, addresses: rest.addresses as Sketch['addresses'] }
  })

const addressOf = (name: string, { addresses }: Sketch): string | undefined => {
  if (addresses === 'some' && name === 'cy') return undefined
  return addresses === 'whole' ? `sip:${name}@x` : name
}

function planFor(sketch: Sketch): Plan {
  const domain = sketch.addresses === 'whole' ? { sipDomain: 'x' } : {}
  return planOf(
    ...sketch.stages.map((stage): readonly Entity[] => {
      const homeOfH = sketch.isPart ? stage.homeOfGroup : 'pool:FE3'
      const alone = names.flatMap((name, at): readonly Users[] => {
        const sipAddress = addressOf(name, sketch)
        if (stage.places[at] !== 'alone' || sipAddress === undefined) return []
        return [users(name, { name, sipAddress, count: 1, homedOn: stage.homeOfSingle, ...domain })]
      })
      const groups = (['G', 'H'] as const).flatMap((name): readonly Users[] => {
        const count = namesIn(stage, name, sketch).length
        const homedOn = name === 'G' ? stage.homeOfGroup : homeOfH
        return count === 0 ? [] : [users(name, { name, count, homedOn, needsChat: true, ...domain })]
      })
      const all = [...alone, ...groups]
      return [
        ...[pool('FE', 'lync2013'), pool('FE2', 'lync2013'), pool('FE3', 'lync2013')],
        ...[chatPool('P', 'lync2013'), category('C', { chatPool: 'chatPool:P' })],
        ...all,
        ...(stage.hasClient ? all.map(({ id, name }) => client(name, 'lync2013', id, ['chatPool:P'])) : []),
        room('R', { category: 'category:C', members: stage.isListed ? all.map(({ id }) => id) : ['Everyone'] }),
      ]
    }),
  )
}

/** Someone without an address cannot be alone, and is in the group. */
const namesIn = ({ places }: StageSketch, place: string, sketch: Sketch): readonly string[] =>
  names.filter((name, at) => {
    const own = places[at] === 'alone' && addressOf(name, sketch) === undefined ? 'G' : places[at]
    return own === place
  })

/** What an export lists of the people of a stage. */
function filesOf(sketch: Sketch, singleUsers = true) {
  const stage = sketch.stages[sketch.at] as StageSketch
  const homeOf = (name: string) => {
    if (namesIn(stage, 'alone', sketch).includes(name)) return stage.homeOfSingle
    return namesIn(stage, 'H', sketch).includes(name) && !sketch.isPart ? 'pool:FE3' : stage.homeOfGroup
  }
  const rows = names.flatMap((name) => {
    if (!sketch.haveNew && namesIn(stage, 'gone', sketch).includes(name)) return []
    const policy = sketch.hasPolicy && name === 'ann' ? 'Traders' : ''
    return [`${addressOf(name, sketch) ?? ''},${name},${homeOf(name).slice('pool:'.length)},${policy}`]
  })
  return read(`SipAddress,DisplayName,RegistrarPool,PersistentChatPolicy\n${rows.join('\n')}\n`, { singleUsers })
}

const stageAt = (plan: Plan, at: number): Stage => plan.stages[at] as Stage
const usersIn = (stage: Stage): readonly Users[] => [...stage.topology.users.values()]
const countIn = (stage: Stage): number => headcountOf(usersIn(stage)).known
const clientsOf = ({ topology }: Stage, id: string) => [...topology.client.values()].filter((one) => one.users === id)

const danglingIn = ({ topology }: Stage): ReadonlySet<string> =>
  new Set(
    entitiesOf(topology).flatMap((entity) => {
      const refs = refsOf(entity).map(({ field, to }) => [field, to] as const)
      const members = entity.kind === 'room' ? (entity.members ?? []) : []
      const named = members
        .filter((one) => one.startsWith('users:'))
        .map((one) => ['members', one as Users['id']] as const)
      return [...refs, ...named].flatMap(([field, to]) =>
        entityOf(topology, to) ? [] : [`${entity.kind} ${field} ${to}`],
      )
    }),
  )

/** Asks of plans of all kinds what becomes of them by single users in each scope. */
function holds(
  law: (at: {
    readonly sketch: Sketch
    readonly before: Plan
    readonly after: Plan
    readonly scope: EditScope
    readonly intake: ReturnType<typeof intakeOf>
  }) => void,
): void {
  fc.assert(
    fc.property(sketches, fc.constantFrom(...editScopes), (sketch, scope) => {
      const before = planFor(sketch)
      const stage = stageAt(before, sketch.at)
      const intake = intakeOf(before, stage, filesOf(sketch))
      law({ sketch, before, scope, intake, after: takeIn(before, stage.id, intake, usualChoice, [], scope) })
    }),
    { numRuns: 300 },
  )
}

it('nobody is lost or counted twice, in any stage', () => {
  holds(({ sketch, before, after }) => {
    const fresh = sketch.haveNew ? namesIn(sketch.stages[sketch.at] as StageSketch, 'gone', sketch).length : 0
    after.stages.forEach((stage, at) => {
      const count = countIn(stageAt(before, at))
      expect(countIn(stage)).toBeGreaterThanOrEqual(count)
      expect(countIn(stage)).toBeLessThanOrEqual(count + fresh)
      if (at === sketch.at) expect(countIn(stage)).toBe(count + fresh)
    })
    for (const stage of after.stages) {
      const addresses = usersIn(stage).flatMap(({ sipAddress }) => sipAddress ?? [])
      expect(new Set(addresses).size).toBe(addresses.length)
    }
  })
})

it('nothing refers to what is not there, unless it did before', () => {
  holds(({ before, after }) => {
    after.stages.forEach((stage, at) => {
      const known = danglingIn(stageAt(before, at))
      expect([...danglingIn(stage)].filter((one) => !known.has(one))).toEqual([])
    })
  })
})

it('whoever was alone keeps home, clients and places in lists', () => {
  holds(({ sketch, before, after }) => {
    before.stages.forEach((was, at) => {
      const is = stageAt(after, at)
      for (const one of usersIn(was).filter(({ sipAddress }) => sipAddress)) {
        const { policy: _, ...own } = is.topology.users.get(one.id) ?? { id: one.id }
        expect(own).toEqual(one)
        expect(clientsOf(is, one.id)).toEqual(clientsOf(was, one.id))
        const isIn = ({ topology }: Stage) => topology.room.get('room:R')?.members?.includes(one.id)
        expect(isIn(is)).toBe(isIn(was))
      }
    })
    expect(sketch.stages.length).toBe(after.stages.length)
  })
})

it('whoever comes in the place of a group has its home, its clients and its place in lists, stage by stage', () => {
  holds(({ before, after, intake }) => {
    const inPlace = new Set(intake.people.map(({ user }) => user.id))
    before.stages.forEach((was, at) => {
      const is = stageAt(after, at)
      const left = usersIn(was).filter(({ id }) => !is.topology.users.has(id))
      const come = usersIn(is).filter(({ id }) => inPlace.has(id) && !was.topology.users.has(id))
      for (const { homedOn, sipAddress, needsChat, id } of come) {
        const group = left.find((one) => one.homedOn === homedOn)
        expect([group?.id, sipAddress !== undefined, needsChat]).toEqual([group?.id ?? 'a group', true, true])
        const own = (stage: Stage, of: string) => clientsOf(stage, of).map((one) => [one.client, one.connectsTo])
        expect(own(is, id)).toEqual(own(was, group?.id ?? ''))
        const isIn = ({ topology }: Stage, one: string) => topology.room.get('room:R')?.members?.includes(one)
        expect(isIn(is, id)).toBe(isIn(was, group?.id ?? ''))
      }
    })
  })
})

it('nothing goes but what has a line, by which the group stays', () => {
  holds(({ sketch, before, intake, after, scope }) => {
    expect(intake.gone).toEqual([])
    const replaced = new Set<string>(intake.replaced.map(({ group }) => group.id))
    before.stages.forEach((was, at) => {
      const is = stageAt(after, at)
      const left = entitiesOf(was.topology).filter(({ id }) => entityOf(is.topology, id) === undefined)
      for (const one of left) expect(replaced.has(one.kind === 'client' ? (one.users ?? '') : one.id)).toBe(true)
    })
    const stage = stageAt(before, sketch.at)
    const lines = intakeGroups(stage, intake).flatMap((group) => group.lines)
    const others = lines.filter(({ entity, text }) => !(replaced.has(entity) && text.includes('single user')))
    expect(others.length).toBe(lines.length - replaced.size)
    const keys = new Set(others.map(({ key }) => key))
    const kept = takeIn(before, stage.id, intake, choiceOf(keys), [], scope)
    kept.stages.forEach((is, at) => {
      const was = stageAt(before, at)
      for (const { id } of usersIn(was)) expect(is.topology.users.has(id)).toBe(true)
      const isCome = ({ id }: Users) => !was.topology.users.has(id) && intake.people.some(({ user }) => user.id === id)
      expect(usersIn(is).filter(isCome)).toEqual([])
      expect([...is.topology.client.values()]).toEqual([...was.topology.client.values()])
    })
  })
})

it('the chosen scope holds for all of it', () => {
  holds(({ sketch, before, after, scope }) => {
    before.stages.forEach((was, at) => {
      const isReached = at === sketch.at || scope === 'all' || (scope === 'later' && at > sketch.at)
      if (!isReached) expect(stageAt(after, at).topology).toEqual(was.topology)
    })
  })
})

it('the same files bring nothing the second time, also without single users unless they would have before', () => {
  holds(({ sketch, before, after, scope }) => {
    // A group that was another than in a later stage can become the same by those who are new.
    if (sketch.haveNew) return
    const broughtTo = (plan: Plan, isSingle: boolean) =>
      intakeOf(plan, stageAt(plan, sketch.at), filesOf(sketch, isSingle))
    const isWanted = (isSingle: boolean) => isSingle || isNothing(broughtTo(before, false))
    for (const isSingle of [true, false].filter(isWanted)) {
      const again = broughtTo(after, isSingle)
      expect(isNothing(again), JSON.stringify([scope, again], undefined, 1)).toBe(true)
    }
  })
})

it('a group whose people all are told becomes single users, and one that stays is told with its reason', () => {
  holds(({ sketch, before, intake }) => {
    const stage = stageAt(before, sketch.at)
    const groups = usersIn(stage).filter(({ sipAddress }) => !sipAddress)
    const isPlain = !sketch.haveNew && before.stages.length === 1 && groups.length === 1 && sketch.addresses !== 'some'
    if (isPlain) expect(intake.replaced.map(({ group }) => group.id)).toEqual(groups.map(({ id }) => id))
    const stays = groups.length - intake.replaced.length
    if (stays > 0) expect(intake.losses.length).toBeGreaterThan(0)
  })
})
