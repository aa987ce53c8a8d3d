import type { Box } from '#core/layout/box.ts'
import type { JoinOption } from '../store/drops.ts'

/** How a drop target is marked: by the judgement of the rules, as far as they were asked. */
export const dropState = (option: JoinOption | undefined): 'supported' | 'broken' | 'possible' | undefined =>
  option && (!option.judgement ? 'possible' : option.judgement.reason === undefined ? 'supported' : 'broken')

/** A box is measured from the outside of the border of its shape, a style from the inside. */
const border = 1
export const boxStyle = ({ x, y, width, height }: Box) => ({
  left: x - border,
  top: y - border,
  width,
  height,
})
