import type { Kind } from '#core/model/entity.ts'
import type { Box } from './box.ts'
import { overlap } from './box.ts'

const step = 40
const stepsAside = 20

/** Half the distance that a shape keeps from others: the outline of its island must not touch theirs. */
export const clearanceOf = (kind: Kind): number => (kind === 'chatPool' ? 48 : 24)

/** Whether something is where a box would be. */
type IsTaken = (box: Box) => boolean

export const takenBy =
  (boxes: readonly Box[]): IsTaken =>
  (box) =>
    boxes.some((other) => overlap(box, other))

/** The first place at which nothing is in the way: the wanted one, else further right, else further down. */
export function freeSpot(wanted: Box, isTaken: IsTaken): Box {
  for (let down = 0; ; down++) {
    for (let aside = 0; aside <= stepsAside; aside++) {
      const moved = { ...wanted, x: wanted.x + aside * step, y: wanted.y + down * step }
      if (!isTaken(moved)) return moved
    }
  }
}
