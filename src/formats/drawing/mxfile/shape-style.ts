import type { SceneBox, SceneText } from '#core/views/scene/scene.ts'
import { fontStack } from '#core/views/scene/theme.ts'
import type { Shape } from '../shapes/shape.ts'
import { middleOf } from '../shapes/text-box.ts'
import type { Style } from './cell.ts'
import { imageOf, outlineBox } from './outline-image.ts'

/** How a shape looks, and whether others are put into it. */
export function shapeStyle(shape: Shape): Style {
  const { outline, label } = shape
  const words = label ? labelStyle(shape, label) : {}
  if (!outline) return { ...(label && { text: 1 }), fillColor: 'none', strokeColor: 'none', ...words }
  if (outline.type === 'path') {
    return { shape: 'image', imageAspect: 0, image: imageOf(outline, outlineBox(shape)), connectable: 0, ...words }
  }
  const isContainer = shape.role === 'frame' || shape.role === 'card' || shape.inside.length > 0
  return {
    ...roundedStyle(outline),
    ...inkStyle(outline),
    ...(isContainer && { container: 1, collapsible: 0, recursiveResize: 0 }),
    ...(shape.role === 'frame' && { pointerEvents: 0 }),
    ...words,
  }
}

const roundedStyle = ({ radius }: SceneBox): Style =>
  radius > 0 ? { rounded: 1, absoluteArcSize: 1, arcSize: radius * 2 } : {}

type Inked = Pick<SceneBox, 'fill' | 'stroke' | 'strokeWidth' | 'dash'>

/** The colours and dashes of anything that is drawn, as draw.io calls them. */
export const inkStyle = ({ fill, stroke, strokeWidth, dash }: Inked): Style => ({
  fillColor: fill ?? 'none',
  strokeColor: stroke ?? 'none',
  strokeWidth: stroke && strokeWidth,
  ...(dash && { dashed: 1, fixDash: 1, dashPattern: dash.join(' ') }),
})

/** Words stand in the middle of their shape, or as far from its upper left or right corner as in the scene. */
function labelStyle({ box, outline }: Shape, label: SceneText): Style {
  const { x, y, size, weight, fill, align } = label
  const isCentred = align === 'middle'
  const isLevel = !outline || Math.abs(middleOf(label) - box.y - box.height / 2) < 2
  return {
    fontFamily: fontStack.replaceAll("'", ''),
    fontSize: size,
    fontColor: fill,
    fontStyle: weight === 600 ? 1 : 0,
    spacing: 0,
    ...(isCentred ? { align: 'center' } : {}),
    ...(align === 'start' ? { align: 'left', spacingLeft: x - box.x } : {}),
    ...(align === 'end' ? { align: 'right', spacingRight: box.x + box.width - x } : {}),
    ...(isLevel ? { verticalAlign: 'middle' } : { verticalAlign: 'top', spacingTop: y - box.y - size + 1 }),
    ...(outline?.type === 'path' && { verticalLabelPosition: 'middle', labelPosition: 'center' }),
  }
}
