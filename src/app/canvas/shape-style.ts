import type { Box } from '#core/layout/box.ts'
import type { Option } from '../store/drops.ts'

/** How a drop target is marked: by the verdict of the rules, as far as they were asked. */
export const dropState = (option: Option | undefined): 'supported' | 'broken' | 'possible' | undefined =>
  option && (!option.verdict ? 'possible' : option.verdict.reason === undefined ? 'supported' : 'broken')

/** A box is measured from the outside of the border of its shape, a style from the inside. */
const border = 1
export const boxStyle = ({ x, y, width, height }: Box) => ({
  left: x - border,
  top: y - border,
  width,
  height,
})
