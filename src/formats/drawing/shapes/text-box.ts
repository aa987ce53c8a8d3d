import type { Box } from '#core/layout/box.ts'
import { safeWidth } from '#core/layout/safe-text.ts'
import type { SceneText } from '#core/views/scene/scene.ts'

/** So far above the base line is the middle of a line of text, in sizes of it. */
const middle = 0.36
const lineHeight = 1.3

/** The place of a line of text, as wide as it may become in whatever font a reader has. */
export function textBoxOf(text: SceneText): Box {
  const width = Math.max(safeWidth(text.text, text), 1)
  const height = text.size * lineHeight
  const before = { start: 0, middle: 0.5, end: 1 }[text.align]
  return { x: text.x - width * before, y: middleOf(text) - height / 2, width, height }
}

/** The height at which the middle of its letters is. */
export const middleOf = ({ y, size }: SceneText): number => y - middle * size
