import { around, type Box, grown } from '#core/layout/box.ts'
import { clearanceOf, freeSpot, takenBy } from '#core/layout/free-spot.ts'
import { placeablesOf } from '#core/layout/placeable.ts'
import { type EntityId, kindOf } from '#core/model/entity.ts'
import { type Layout, type Plan, withinReach } from '#core/model/plan.ts'

/**
 * Where copies stand in a plan that has them already: as the originals stand to each other, in the first place from
 * there on at which nothing is in the way of them.
 */
export function placesOfCopies(plan: Plan, places: Layout, ids: ReadonlyMap<EntityId, EntityId>): Layout {
  const copies = new Set(ids.values())
  const all = placeablesOf(plan)
  const boxAt = (id: EntityId, place: { x: number; y: number } | undefined): readonly Box[] => {
    const size = all.get(id)
    return size && place ? [grown({ ...size, x: place.x, y: place.y }, clearanceOf(kindOf(id)))] : []
  }
  const originals = Object.entries(places) as [EntityId, Layout[EntityId]][]
  const own = originals.flatMap(([id, place]) => boxAt(ids.get(id) ?? id, place))
  if (own.length === 0) return {}
  const taken = [...all.keys()].flatMap((id) => (copies.has(id) ? [] : boxAt(id, plan.layout[id])))
  const wanted = around(own)
  const spot = freeSpot(wanted, takenBy(taken))
  const by = { x: spot.x - wanted.x, y: spot.y - wanted.y }
  return Object.fromEntries(
    originals.flatMap(([id, place]) => {
      const copy = ids.get(id)
      if (!copy || !place) return []
      const { pinned: _, ...free } = place
      return [[copy, { ...free, ...withinReach({ x: place.x + by.x, y: place.y + by.y }) }]]
    }),
  )
}
