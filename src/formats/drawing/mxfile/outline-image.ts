import { type Box, grown } from '#core/layout/box.ts'
import type { ScenePath } from '#core/views/scene/scene.ts'
import { attributes, short } from '../../xml/attributes.ts'
import type { Shape } from '../shapes/shape.ts'

/** The box of a shape, and of a path also what the width of its stroke takes. */
export function outlineBox({ box, outline }: Shape): Box {
  if (outline?.type !== 'path' || !outline.stroke) return box
  return grown(box, ((outline.strokeWidth ?? 1) * outline.scale) / 2)
}

/** A path as the picture that draw.io shows in its place: an SVG in the link itself. */
export function imageOf(path: ScenePath, { x, y, width, height }: Box): string {
  const svg = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: [x, y, width, height].map(short).join(' '),
    preserveAspectRatio: 'none',
  })
  const stroke = path.stroke && {
    stroke: path.stroke,
    'stroke-width': path.strokeWidth,
    'stroke-dasharray': path.dash?.join(' '),
  }
  const d = attributes({
    d: path.path,
    transform: `translate(${short(path.x)} ${short(path.y)}) scale(${path.scale})`,
    fill: path.fill ?? 'none',
    ...stroke,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
  return `data:image/svg+xml,${btoa(`<svg${svg}><path${d}/></svg>`)}`
}
