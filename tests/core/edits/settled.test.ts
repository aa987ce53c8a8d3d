import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editStage } from '#core/edits/edit.ts'
import { settled } from '#core/edits/settled.ts'
import { type Box, overlap } from '#core/layout/box.ts'
import { placeablesIn, placeablesOf } from '#core/layout/placeable.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Place, Plan } from '#core/model/plan.ts'
import { put, remove } from '#core/model/topology.ts'
import { arbitraryEstate } from '../../support/arbitrary-estate.ts'
import { addIn, category, chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'

const runs = { numRuns: 200, seed: 2013 }

const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at)

const chat = chatPool('GC', 'lync2010')
const categories = (count: number, owner: EntityId<'chatPool'> = chat.id) =>
  range(count).map((at) => category(`${owner} topic ${at}`, { chatPool: owner }))

/** What is added to the first stage and the later ones, and what becomes of the places. */
function added(plan: Plan, ...entities: readonly Entity[]): Plan {
  return settled(
    plan,
    editStage(plan, plan.stages[0]!.id, (topology) => put(topology, entities)),
  )
}

describe('a chat pool that becomes larger', () => {
  const staff = users('Staff')
  const guests = users('Guests')
  const home = pool('FE', 'lync2010')
  const placed = (layout: Layout, ...stages: readonly (readonly Entity[])[]): Plan => ({ ...planOf(...stages), layout })
  const plan = placed(
    {
      [chat.id]: { x: 0, y: 0 },
      [staff.id]: { x: 24, y: 200 },
      [guests.id]: { x: 24, y: 320 },
      [home.id]: { x: 400, y: 300 },
    },
    [chat, staff, guests, home],
  )

  it('moves what it covers down, and what that covers, and nothing else', () => {
    const { layout } = added(plan, ...categories(4))
    expect(layout).toEqual({
      [chat.id]: { x: 0, y: 0 },
      [staff.id]: { x: 24, y: 288 },
      [guests.id]: { x: 24, y: 392 },
      [home.id]: { x: 400, y: 300 },
    })
  })

  it('takes people and policies along that stand in a row with what goes down', () => {
    const rule = policy('Global', 'global', true)
    const other = policy('Users', 'user', true)
    const far = policy('Far', 'user', true)
    const row = placed(
      {
        [chat.id]: { x: 0, y: 0 },
        [staff.id]: { x: 24, y: 200 },
        [rule.id]: { x: 328, y: 200 },
        [other.id]: { x: 632, y: 200 },
        [far.id]: { x: 1200, y: 200 },
      },
      [chat, staff, rule, other, far],
    )
    const { layout } = added(row, ...categories(4))
    expect([staff, rule, other, far].map(({ id }) => layout[id]?.y)).toEqual([288, 288, 288, 200])
  })

  it('moves nothing as long as there is room', () => {
    expect(added(plan, ...categories(1)).layout).toBe(plan.layout)
  })

  it('moves nothing back when it becomes smaller', () => {
    const large = added(plan, ...categories(4))
    const fewer = editStage(large, 's1', (topology) =>
      remove(
        topology,
        categories(4).map(({ id }) => id),
      ),
    )
    expect(settled(large, fewer).layout).toBe(large.layout)
  })

  it('moves what is pinned nowhere, and gives way to it', () => {
    const pinned: Plan = { ...plan, layout: { ...plan.layout, [staff.id]: { x: 24, y: 200, pinned: true } } }
    const { layout } = added(pinned, ...categories(4))
    expect(layout[staff.id]).toEqual({ x: 24, y: 200, pinned: true })
    expect(layout[chat.id]).not.toEqual(plan.layout[chat.id])
  })

  it('moves something aside where that is much nearer', () => {
    const beside = placed({ [chat.id]: { x: 0, y: 0 }, [staff.id]: { x: 296, y: 200 } }, [chat, staff])
    expect(added(beside, ...categories(9)).layout[staff.id]).toEqual({ x: 384, y: 200 })
  })

  it('leaves what somebody has put over it where it is', () => {
    const over = placed({ [chat.id]: { x: 0, y: 0 }, [staff.id]: { x: 24, y: 60 } }, [chat, staff])
    expect(added(over, ...categories(9)).layout).toBe(over.layout)
  })

  it('makes room for the stage in which it is larger', () => {
    const later = placed(plan.layout, [chat, staff, home], [chat, staff, guests, home])
    const grown = settled(
      later,
      editStage(later, 's2', (topology) => put(topology, categories(4))),
    )
    expect(grown.layout[staff.id]).toEqual({ x: 24, y: 288 })
    expect(grown.layout[guests.id]).toEqual({ x: 24, y: 392 })
  })

  it('counts no shape that stands in other stages only', () => {
    const apart = placed(plan.layout, [chat, guests], [staff, guests, home])
    const grown = settled(
      apart,
      editStage(apart, 's1', (topology) => put(topology, categories(3)), 'this'),
    )
    expect(grown.layout).toBe(apart.layout)
  })
})

/** Content, or a client, that makes shapes of an estate larger. */
interface Addition {
  readonly kind: 'category' | 'room' | 'addIn' | 'client'
  readonly count: number
  readonly owner: number
}

const arbitraryAddition: fc.Arbitrary<Addition> = fc.record({
  kind: fc.constantFrom('category', 'room', 'addIn', 'client'),
  count: fc.integer({ min: 1, max: 20 }),
  owner: fc.nat(),
})

function entitiesOf(plan: Plan, stage: number, { kind, count, owner }: Addition): Entity[] {
  const graph = graphOf(plan.stages[stage]!.topology)
  const [pools, people] = [graph.all('chatPool'), graph.all('users')]
  const [into, whose] = [pools[owner % pools.length]?.id, people[owner % people.length]?.id]
  return range(count).flatMap((at): readonly Entity[] => {
    const name = `New ${kind} ${at} ${owner}`
    if (kind === 'client') return whose ? [client(name, 'lync2013', whose)] : []
    if (!into) return []
    if (kind === 'category') return [category(name, { chatPool: into })]
    return kind === 'room' ? [room(name, { chatPool: into })] : [addIn(name, { chatPool: into })]
  })
}

/** An estate in rows, of which somebody has put some shapes elsewhere, over others too, and pinned some. */
const arbitraryPlaced: fc.Arbitrary<Plan> = fc
  .tuple(
    arbitraryEstate,
    fc.array(fc.record({ at: fc.nat(), x: fc.nat(90), y: fc.nat(90) }), { maxLength: 6 }),
    fc.array(fc.nat(), { maxLength: 2 }),
  )
  .map(([estate, moves, pins]) => {
    const ids = [...placeablesOf(estate).keys()]
    const places = new Map<EntityId, Place>(
      ids.map((id, at) => [id, { x: 360 * (at % 6), y: 220 * Math.floor(at / 6) }]),
    )
    for (const { at, x, y } of moves) {
      const id = ids[at % ids.length]
      if (id) places.set(id, { x: x * 16, y: y * 16 })
    }
    for (const at of pins) {
      const id = ids[at % ids.length]
      if (id) places.set(id, { x: 0, y: 0, ...places.get(id), pinned: true })
    }
    return { ...estate, layout: Object.fromEntries(places) }
  })

const arbitraryEdited = fc
  .tuple(arbitraryPlaced, fc.array(fc.tuple(arbitraryAddition, fc.nat()), { minLength: 1, maxLength: 3 }))
  .map(([plan, additions]) => {
    const after = additions.reduce((edited, [addition, at]) => {
      const stage = at % edited.stages.length
      return editStage(edited, edited.stages[stage]!.id, (topology) =>
        put(topology, entitiesOf(edited, stage, addition)),
      )
    }, plan)
    return { plan, after }
  })

/** The boxes of each stage. */
const boxesOf = ({ stages, layout }: Plan): readonly ReadonlyMap<EntityId, Box>[] =>
  stages.map(
    ({ topology }) =>
      new Map(
        placeablesIn(graphOf(topology), layout).flatMap(({ id, entity, width, height }) => {
          const place = layout[id]
          return place && entity.kind !== 'site' ? [[id, { x: place.x, y: place.y, width, height }]] : []
        }),
      ),
  )

/** The pairs of shapes that overlap in some stage; ids may have spaces in them. */
function overlaps(plan: Plan): ReadonlySet<string> {
  const pairs = boxesOf(plan).flatMap((boxes) => {
    const all = [...boxes]
    return all.flatMap(([id, box], at) =>
      all.slice(at + 1).flatMap(([other, there]) => (overlap(box, there) ? [[id, other].sort().join('\n')] : [])),
    )
  })
  return new Set(pairs)
}

describe('whatever content is added', () => {
  const isPinned = (plan: Plan, id: EntityId) => plan.layout[id]?.pinned === true

  it('lets nothing overlap that did not overlap before', () => {
    fc.assert(
      fc.property(arbitraryEdited, ({ plan, after }) => {
        const [before, now] = [overlaps(plan), overlaps(settled(plan, after))]
        const isNew = (pair: string) => !before.has(pair)
        // What is pinned moves nowhere, also where both are.
        const mayMove = (pair: string) => pair.split('\n').some((id) => !isPinned(plan, id as EntityId))
        expect([...now].filter(isNew).filter(mayMove)).toEqual([])
      }),
      runs,
    )
  })

  it('moves only what would be covered, or nearer to something than shapes stand, by what is larger or has moved, and rows', () => {
    fc.assert(
      fc.property(arbitraryEdited, ({ plan, after }) => {
        const done = settled(plan, after)
        const ids = Object.keys(after.layout) as EntityId[]
        const moved = ids.filter((id) => done.layout[id] !== plan.layout[id])
        expect(moved.filter((id) => isPinned(plan, id))).toEqual([])
        for (const id of moved) {
          const back: Plan = { ...done, layout: { ...done.layout, [id]: plan.layout[id] } }
          expect(isNearAny(back, id) || isBesideMoved(plan, id, moved), id).toBe(true)
        }
      }),
      runs,
    )
  })

  /** Whether something stands nearer to a shape than shapes keep from each other. */
  const isNearAny = (plan: Plan, id: EntityId): boolean =>
    boxesOf(plan).some((boxes) => {
      const box = boxes.get(id)
      if (!box) return false
      const wide = { x: box.x - 96, y: box.y - 96, width: box.width + 192, height: box.height + 192 }
      return [...boxes].some(([other, there]) => other !== id && overlap(wide, there))
    })

  /** Whether something that has moved stood beside a shape, at one height. */
  const isBesideMoved = (plan: Plan, id: EntityId, moved: readonly EntityId[]): boolean =>
    moved.some((other) => {
      const [one, there] = [plan.layout[id], plan.layout[other]]
      return other !== id && one !== undefined && one.y === there?.y && Math.abs(one.x - there.x) <= 312 + 96
    })

  it('has nothing left to do', () => {
    fc.assert(
      fc.property(arbitraryEdited, ({ plan, after }) => {
        const done = settled(plan, after)
        expect(settled(plan, done).layout).toEqual(done.layout)
        expect(settled(done, done)).toBe(done)
      }),
      runs,
    )
  })
})
