import type { Box } from '#core/diagram/diagram.ts'
import type { Drop } from '../store/drops.ts'

/** How a drop target is marked. */
export const dropState = (drop: Drop | undefined): 'supported' | 'broken' | undefined =>
  drop && (drop[0].reason === undefined ? 'supported' : 'broken')

/** A box is measured from the outside of the border of its shape, a style from the inside. */
const border = 1
export const boxStyle = ({ x, y, width, height }: Box) => ({
  left: x - border,
  top: y - border,
  width,
  height,
})
