import type { EntityId } from '#core/model/entity.ts'
import type { Layout } from '#core/model/plan.ts'
import type { Box, Point } from './box.ts'
import { around, grown } from './box.ts'
import { freeSpot, takenBy } from './free-spot.ts'

/** Half the distance that an arrangement keeps from what stays. */
const clearance = 32

/**
 * Moves an arrangement of shapes as a whole to where those shapes stood before, or else beside it, so that it covers
 * nothing of what stays.
 */
export function keptClear(
  arranged: Layout,
  before: ReadonlyMap<EntityId, Box>,
  staying: readonly Box[],
  from: Point,
): Layout {
  const boxes = (Object.keys(arranged) as EntityId[]).flatMap((id): Box[] => {
    const [box, place] = [before.get(id), arranged[id]]
    return box && place ? [{ ...box, x: place.x, y: place.y }] : []
  })
  if (boxes.length === 0) return arranged
  const block = around(boxes)
  // What is given may be a box, of another size than the arrangement.
  const wanted = grown({ ...block, x: from.x, y: from.y }, clearance)
  const spot = freeSpot(wanted, takenBy(staying.map((box) => grown(box, clearance))))
  const [x, y] = [spot.x + clearance - block.x, spot.y + clearance - block.y]
  const entries = Object.entries(arranged) as [EntityId, Layout[EntityId]][]
  return Object.fromEntries(entries.flatMap(([id, place]) => (place ? [[id, { x: place.x + x, y: place.y + y }]] : [])))
}
