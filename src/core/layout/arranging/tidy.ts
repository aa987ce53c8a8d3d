import type { EntityId } from '#core/model/entity.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { around, type Box, grown, overlap, type Point } from '../box.ts'
import { boxIndexOf } from '../box-index.ts'
import { clearanceOf, freeSpot } from '../free-spot.ts'
import { keptClear } from '../keep-clear.ts'
import { placeablesOf } from '../placeable.ts'
import { arranged } from './arranged.ts'
import { joinsOf } from './join.ts'
import { type Thing, thingsOf } from './thing.ts'

export type NewPlaces = Readonly<Record<EntityId, Point>>

/**
 * Where the shapes of all stages stand tidily, or those of a selection, which stay about where they were. Pinned shapes
 * keep their place, and nothing covers them.
 */
export function tidyPlaces(plan: Plan, only?: ReadonlySet<EntityId>): NewPlaces {
  const all = placeablesOf(plan)
  const things = thingsOf(plan, all)
  const joins = joinsOf(plan)
  const isPinned = ({ id }: Thing) => plan.layout[id]?.pinned === true
  if (!only) return aroundPinned(arranged(things, joins), things, plan.layout)
  const chosen = things.filter((thing) => only.has(thing.id) && !isPinned(thing))
  if (chosen.length === 0) return {}
  const boxes = new Map(things.flatMap((thing) => placedBox(thing, plan.layout)))
  const staying = [...boxes].flatMap(([id, box]) => (chosen.some((thing) => thing.id === id) ? [] : [box]))
  const before = chosen.flatMap(({ id }) => boxes.get(id) ?? [])
  const places = Object.fromEntries(arranged(chosen, joins)) as Layout
  return keptClear(places, boxes, staying, around(before))
}

const placedBox = ({ id, width, height }: Thing, layout: Layout): readonly (readonly [EntityId, Box])[] => {
  const place = layout[id]
  return place ? [[id, { x: place.x, y: place.y, width, height }]] : []
}

/** The arrangement moved as a whole to where the first pinned shape stands; what would cover another one goes beside. */
function aroundPinned(places: ReadonlyMap<EntityId, Point>, things: readonly Thing[], layout: Layout): NewPlaces {
  const [first, ...more] = things.filter(({ id }) => layout[id]?.pinned === true)
  if (!first) return Object.fromEntries(places)
  const by = distance(places.get(first.id), layout[first.id])
  const kept = [first, ...more].flatMap((thing) => roomOf(thing, layout[thing.id] ?? nowhere))
  const free = things
    .filter(({ id }) => layout[id]?.pinned !== true)
    .map((thing) => ({ thing, room: roomOf(thing, shifted(places.get(thing.id) ?? nowhere, by)) }))
  const isCovering = (room: Box) => kept.some((other) => overlap(other, room))
  const [covering, clear] = [free.filter(({ room }) => isCovering(room)), free.filter(({ room }) => !isCovering(room))]
  const taken = boxIndexOf([...kept, ...clear.map(({ room }) => room)])
  const aside = covering.map(({ thing, room }) => {
    const spot = freeSpot(room, taken.isTaken)
    taken.add(spot)
    return { thing, room: spot }
  })
  return Object.fromEntries([...clear, ...aside].map(({ thing, room }) => [thing.id, placeIn(thing, room)]))
}

const nowhere: Point = { x: 0, y: 0 }

const distance = (from: Point = nowhere, to: Point = nowhere): Point => ({ x: to.x - from.x, y: to.y - from.y })
const shifted = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y })

/** A shape with half the distance that it keeps from others. */
const roomOf = ({ kind, width, height }: Thing, at: Point): Box =>
  grown({ x: at.x, y: at.y, width, height }, clearanceOf(kind))

const placeIn = ({ kind }: Thing, room: Box): Point => ({
  x: room.x + clearanceOf(kind),
  y: room.y + clearanceOf(kind),
})
