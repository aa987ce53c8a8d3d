import type { Point } from '#core/layout/box.ts'

/** Where a shape is let go: places in a plan are whole numbers. */
export const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })
