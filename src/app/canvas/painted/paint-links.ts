import { pathOf } from '#core/layout/routing/path.ts'
import type { DiagramLink, LinkStyle } from '#core/views/diagram/diagram.ts'
import type { Theme } from '#core/views/scene/theme.ts'
import type { LinkEdge } from '../flow-types.ts'
import { nameFont } from './words.ts'

const paths = new WeakMap<DiagramLink, Path2D>()

function pathFor(link: DiagramLink): Path2D {
  const known = paths.get(link)
  if (known) return known
  const path = new Path2D(pathOf(link.route, link.jumps))
  paths.set(link, path)
  return path
}

/** The same as in link.module.css. */
const dashes: Readonly<Record<LinkStyle, readonly number[]>> = {
  hosting: [],
  home: [9, 3, 2, 3],
  connection: [],
  policy: [4, 3],
  content: [6, 2],
  interaction: [12, 5],
}

export function paintLink(context: CanvasRenderingContext2D, { data }: LinkEdge, theme: Theme): void {
  if (!data) return
  const { link, isDimmed, isSelected } = data
  const { broken, style, generation, isDerived } = link
  const hue = generation ? theme.generation[generation].ink : theme.control
  context.globalAlpha = isDimmed ? 0.2 : 1
  context.strokeStyle = isSelected ? theme.focus : broken ? theme.severity[broken.severity].ink : hue
  context.lineWidth = isSelected ? 4 : broken ? 2 : style === 'hosting' ? 3 : 1.5
  context.setLineDash([...(broken ? [7, 5] : isDerived ? [2, 4] : dashes[style])])
  context.stroke(pathFor(link))
  context.globalAlpha = 1
  context.setLineDash([])
}

/** What stands for the reason of a broken line, which could not be read. */
export function paintReason(context: CanvasRenderingContext2D, { data }: LinkEdge, theme: Theme): void {
  const broken = data?.link.broken
  if (!broken) return
  const { ink, line, tint } = theme.severity[broken.severity]
  const [width, height] = [nameFont.size + 4, 24]
  context.beginPath()
  context.roundRect(broken.at.x - width / 2, broken.at.y - height / 2, width, height, height / 2)
  context.fillStyle = data.isDimmed ? theme.page : tint
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = data.isDimmed ? theme.line : line
  context.stroke()
  context.fillStyle = data.isDimmed ? theme.ink3 : ink
  context.textAlign = 'center'
  context.fillText('✕', broken.at.x, broken.at.y + nameFont.size * 0.36)
  context.textAlign = 'left'
}
