import { groupBy } from '#core/model/base/group-by.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { type ChatPool, type Entity, type EntityId, kindOf } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Layout, type Plan, withinReach } from '#core/model/plan.ts'
import type { Box, Point } from '../box.ts'
import { around, grown } from '../box.ts'
import { boxIndexOf } from '../box-index.ts'
import { freeStandingInParts } from '../content.ts'
import { clearanceOf, freeSpot } from '../free-spot.ts'
import { stacksInParts } from '../people.ts'
import { type Placeable, placeablesInParts } from '../placeable.ts'
import { sizes } from '../sizes.ts'
import { arrangedInParts } from './arranged.ts'
import { gaps } from './gaps.ts'
import { joinsOf } from './join.ts'
import { thingsOf } from './thing.ts'

/** So many entities are placed in one step. */
const partLength = 50

/**
 * Gives a place to every free-standing entity of any stage that has none: all of them by the first arrangement when
 * nothing is placed yet, else each near what it belongs to, where nothing is in the way.
 */
export const withPlaces = (plan: Plan): Plan => atOnce(withPlacesInParts(plan))

/** The same in steps, where stages hold much. */
export function* withPlacesInParts(plan: Plan): InParts<Plan> {
  if (!(yield* isAnyMissing(plan))) return plan
  const all = yield* placeablesInParts(plan)
  const missing = [...all.values()].filter(({ id }) => !plan.layout[id])
  const places =
    missing.length === all.size
      ? yield* arrangedInParts(thingsOf(plan, all), joinsOf(plan))
      : yield* placedNear(plan.layout, all, missing)
  return { ...plan, layout: yield* withReached(plan.layout, places) }
}

function* withReached(before: Layout, places: ReadonlyMap<EntityId, Point>): InParts<Layout> {
  const layout: Record<EntityId, Layout[EntityId]> = { ...before }
  let count = 0
  for (const [id, place] of places) {
    layout[id] = withinReach(place)
    if (++count % 1_000 === 0) yield
  }
  return layout
}

function* isAnyMissing({ stages, layout }: Plan): InParts<boolean> {
  for (const { topology } of stages) {
    const graph = graphOf(topology)
    const isMissing = ({ id }: { readonly id: EntityId }) => !layout[id]
    if ((yield* freeStandingInParts(graph)).some(isMissing) || (yield* stacksInParts(graph)).some(isMissing))
      return true
    yield
  }
  return false
}

function* placedNear(
  layout: Layout,
  all: ReadonlyMap<EntityId, Placeable>,
  missing: readonly Placeable[],
): InParts<ReadonlyMap<EntityId, Point>> {
  const boxes = new Map<EntityId, Box>()
  for (const { id, width, height } of all.values()) {
    const place = layout[id]
    if (place) boxes.set(id, { x: place.x, y: place.y, width, height })
  }
  const estate = around([...boxes.values()])
  const taken = boxIndexOf(
    [...boxes].map(([id, box]) => grown(box, clearanceOf(all.get(id)?.entity.kind ?? kindOf(id)))),
  )
  const chatPools = [...all.values()].flatMap(({ entity }) => (entity.kind === 'chatPool' ? [entity] : []))
  const hosted = groupBy(chatPools, ({ hostedOn }) => hostedOn)
  const lastRow = new Map<string, number>()
  const places = new Map<EntityId, Point>()
  for (const { id, entity, width, height } of missing) {
    const { x, y } = wantedPlace(entity, boxes, { estate, hosted })
    const key = `${entity.kind} ${x} ${y}`
    // Where many want the same place, the rows above the last one taken are full.
    const wanted = { x, y: lastRow.get(key) ?? y, width, height }
    const clearance = clearanceOf(entity.kind)
    const spot = grown(freeSpot(grown(wanted, clearance), taken.isTaken), -clearance)
    lastRow.set(key, spot.y)
    places.set(id, { x: spot.x, y: spot.y })
    boxes.set(id, spot)
    taken.add(grown(spot, clearance))
    if (places.size % partLength === 0) yield
  }
  return places
}

interface Around {
  readonly estate: Box
  /** The chat pools by their hosts. */
  readonly hosted: ReadonlyMap<EntityId | undefined, readonly ChatPool[]>
}

/** Below its host, below the chat pools of its home; else at the edge of all that is there. */
function wantedPlace(entity: Entity, boxes: ReadonlyMap<EntityId, Box>, { estate, hosted }: Around): Point {
  const to = (id: EntityId | undefined) => (id === undefined ? undefined : boxes.get(id))
  const below = { x: estate.x, y: estate.y + estate.height + gaps.aroundStrays }
  switch (entity.kind) {
    case 'chatPool':
      return under(to(entity.hostedOn), sizes.container.width, gaps.belowPool) ?? below
    case 'users':
      return under(hostedAround(entity.homedOn, boxes, hosted), sizes.card.width, gaps.abovePeople) ?? below
    case 'pool':
    case 'policy':
      return { x: estate.x + estate.width + gaps.aroundStrays, y: estate.y }
    default:
      return below
  }
}

const under = (box: Box | undefined, width: number, gap: number): Point | undefined =>
  box && { x: box.x + Math.round((box.width - width) / 2), y: box.y + box.height + gap }

/** A pool with the chat pools that it hosts. */
function hostedAround(
  pool: EntityId | undefined,
  boxes: ReadonlyMap<EntityId, Box>,
  hosted: Around['hosted'],
): Box | undefined {
  const home = pool && boxes.get(pool)
  return home && around([home, ...(hosted.get(pool) ?? []).flatMap(({ id }) => boxes.get(id) ?? [])])
}
