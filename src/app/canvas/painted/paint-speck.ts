import type { ShapeNode } from '../flow-types.ts'
import { isShapeDimmed } from '../shape-light.ts'
import { bar, isWrong, markInk, type Palette } from './paint-shapes.ts'
import { nameFont } from './words.ts'

/**
 * A shape from so far that of thousands of shapes nothing can be told but where each is, its outline and its badge, and
 * whether it is wrong or a comparison marks it.
 */
export function paintSpeck(
  context: CanvasRenderingContext2D,
  { position: { x, y }, data: { node, handling } }: ShapeNode,
  palette: Palette,
  hasBadges: boolean,
): void {
  const isDimmed = isShapeDimmed(node, handling)
  const hue = node.generation && !isDimmed ? palette.generation[node.generation] : undefined
  const mark = handling.marks?.get(node.id)
  const plain = hue ? hue.line : isDimmed ? palette.line : palette.strongLine
  const calm = mark ? markInk(mark, palette) : plain
  context.fillStyle = isWrong(node) && !isDimmed ? palette.severity.error.ink : calm
  context.fillRect(x, y, node.width, node.height)
  if (node.generation) {
    context.fillStyle = hue?.ink ?? palette.strongLine
    context.fillRect(x, y, node.width, bar)
  }
  if (!hasBadges || !node.badge) return
  const { size } = nameFont
  context.fillStyle = isDimmed ? palette.ink3 : palette.severity[node.badge.severity].ink
  context.fillRect(x + node.width - size / 2, y - size / 2, size, size)
}
