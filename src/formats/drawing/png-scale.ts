import type { Scene } from '#core/views/scene/scene.ts'

/** What every browser can hold, and what a picture may cost elsewhere: the longest side, and the area, in dots. */
const maxSide = 16_384
const maxArea = 64_000_000

/** The scale asked for, or the largest that a picture of this page can have. */
export const largestScale = ({ width, height }: Pick<Scene, 'width' | 'height'>, wanted: number): number =>
  Math.min(wanted, maxSide / Math.max(width, height), Math.sqrt(maxArea / (width * height)))
