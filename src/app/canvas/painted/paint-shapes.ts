import { sizes } from '#core/layout/sizes.ts'
import { generationTag } from '#core/model/words.ts'
import { changeSign } from '#core/views/changes/stage-change.ts'
import type { ChangeMark } from '#core/views/diagram/change-marks.ts'
import type { Badge, DiagramNode } from '#core/views/diagram/diagram.ts'
import { severityShape } from '#core/views/diagram/icons.ts'
import type { Theme } from '#core/views/scene/theme.ts'
import type { IslandNode, ShapeNode } from '../flow-types.ts'
import { isShapeDimmed } from '../shape-light.ts'
import { dropState } from '../shape-style.ts'
import { nameFont, nameLines } from './words.ts'

export interface Palette extends Theme {
  /** Below cards, as flat as a blurred shadow is seen from afar. */
  readonly shadow: { readonly ink: string; readonly strength: number }
}

const radius = { card: 10, island: 16, chip: 6 }
export const bar = 3
/** Within a card, and of the tag of its generation. */
const padding = { card: 5, tag: 6 }
const markWidth = 16

const badgePaths = new Map<string, Path2D>()

export function paintIsland(context: CanvasRenderingContext2D, node: IslandNode, palette: Palette): void {
  const { line, tint } = palette.generation[node.data.island.generation]
  const alpha = node.data.isDimmed ? 0.5 : 1
  context.beginPath()
  context.roundRect(node.position.x, node.position.y, node.width ?? 0, node.height ?? 0, radius.island)
  context.globalAlpha = 0.55 * alpha
  context.fillStyle = tint
  context.fill()
  context.globalAlpha = alpha
  context.lineWidth = 1
  context.strokeStyle = line
  context.setLineDash([3, 3])
  context.stroke()
  context.setLineDash([])
  context.globalAlpha = 1
}

/**
 * A card with its name, as Shape.tsx draws it where that is all that can be seen; `isOver` also what becomes of it under
 * something that is dragged.
 */
export function paintShape(
  context: CanvasRenderingContext2D,
  shape: ShapeNode,
  palette: Palette,
  { hasBadges, isOver }: { readonly hasBadges: boolean; readonly isOver: boolean },
): void {
  const { node, handling } = shape.data
  const isDimmed = isShapeDimmed(node, handling)
  const hue = node.generation && !isDimmed ? palette.generation[node.generation] : undefined
  context.translate(shape.position.x, shape.position.y)
  if (node.members) paintCardsBehind(context, node, palette)
  else if (!isDimmed) paintShadow(context, node, palette)
  context.beginPath()
  context.roundRect(0.5, 0.5, node.width - 1, node.height - 1, radius.card)
  const plain = hue ? hue.tint : isDimmed ? palette.page : palette.surface
  context.fillStyle = isOver && handling.over === node.id ? palette.line : plain
  context.fill()
  const calm = hue ? hue.line : isDimmed ? palette.line : palette.strongLine
  context.lineWidth = 1
  context.strokeStyle = isWrong(node) && !isDimmed ? palette.severity.error.ink : calm
  context.stroke()
  if (node.generation) paintBar(context, node, hue?.ink ?? palette.strongLine)
  paintWords(context, node, { palette, isDimmed, mark: handling.marks?.get(node.id) })
  if (hasBadges && node.badge) paintBadge(context, node.width, node.badge, isDimmed ? palette.ink3 : undefined, palette)
  if (shape.selected) paintSelected(context, shape.data, palette)
  context.translate(-shape.position.x, -shape.position.y)
}

/** An error of the shape itself, and not of what is in it. */
export const isWrong = ({ badge }: DiagramNode): boolean => badge?.severity === 'error' && !badge.inside

function paintShadow(context: CanvasRenderingContext2D, { width, height }: DiagramNode, { shadow }: Palette): void {
  context.globalAlpha = shadow.strength
  context.fillStyle = shadow.ink
  context.beginPath()
  context.roundRect(-6, 4, width + 12, height + 14, radius.card + 6)
  context.fill()
  context.globalAlpha = 1
}

function paintCardsBehind(context: CanvasRenderingContext2D, { width, height }: DiagramNode, palette: Palette): void {
  context.lineWidth = 1
  for (const by of [6, 3]) {
    context.beginPath()
    context.roundRect(by + 0.5, by + 0.5, width - 1, height - 1, radius.card)
    context.fillStyle = palette.surface
    context.fill()
    context.strokeStyle = palette.strongLine
    context.stroke()
  }
}

function paintBar(context: CanvasRenderingContext2D, { width }: DiagramNode, ink: string): void {
  context.beginPath()
  context.roundRect(0, 0, width, bar, [radius.card, radius.card, 0, 0])
  context.fillStyle = ink
  context.fill()
}

interface Wording {
  readonly palette: Palette
  readonly isDimmed: boolean
  readonly mark: ChangeMark | undefined
}

/** The lines of a name hang on nothing but the shape, which is the same object as long as it does not change. */
const linesOf = new WeakMap<DiagramNode, readonly string[]>()

function linesFor(node: DiagramNode): readonly string[] {
  const known = linesOf.get(node)
  if (known) return known
  const lines = nameLines(node.title, node.width - 2 * padding.card, node.height > sizes.card.height ? 2 : 1)
  linesOf.set(node, lines)
  return lines
}

function paintWords(context: CanvasRenderingContext2D, node: DiagramNode, { palette, isDimmed, mark }: Wording): void {
  const leading = nameFont.size * nameFont.leading
  context.fillStyle = isDimmed ? palette.ink3 : palette.ink
  const lines = linesFor(node)
  for (const [at, line] of lines.entries())
    context.fillText(line, padding.card, padding.card + at * leading + nameFont.size * 0.914)
  const top = padding.card + lines.length * leading
  if (mark) paintMark(context, top, mark, palette)
  if (node.generation && node.height > sizes.card.height)
    paintTag(context, node, { left: padding.card + (mark ? 20 : 0), top }, palette, isDimmed)
}

interface At {
  readonly left: number
  readonly top: number
}

/** The tag of the generation; as much of it as the card has room for. */
function paintTag(
  context: CanvasRenderingContext2D,
  node: DiagramNode,
  { left, top }: At,
  palette: Palette,
  isDimmed: boolean,
): void {
  if (!node.generation) return
  const { ink, tint } = palette.generation[node.generation]
  const text = generationTag[node.generation]
  const height = nameFont.size * 1.25 + 2
  const isCut = top + height > node.height
  if (isCut) {
    context.save()
    context.beginPath()
    context.rect(0, 0, node.width, node.height - 1)
    context.clip()
  }
  context.beginPath()
  context.roundRect(left, top, context.measureText(text).width + 2 * padding.tag, height, radius.chip)
  if (!isDimmed) {
    context.fillStyle = tint
    context.fill()
  }
  context.strokeStyle = isDimmed ? palette.ink3 : ink
  context.stroke()
  context.fillStyle = isDimmed ? palette.ink3 : ink
  context.fillText(text, left + padding.tag, top + nameFont.size * 0.99)
  if (isCut) context.restore()
}

/** The colours of change-mark.module.css. */
export function markInk({ type }: ChangeMark, { good, severity, generation }: Palette): string {
  if (type === 'added') return good.ink
  return type === 'changed' ? severity.warning.ink : generation.lync2013.ink
}

function paintMark(context: CanvasRenderingContext2D, top: number, mark: ChangeMark, palette: Palette): void {
  context.fillStyle = markInk(mark, palette)
  context.textAlign = 'center'
  context.fillText(changeSign[mark.type], padding.card + markWidth / 2, top + nameFont.size * 0.9)
  context.textAlign = 'left'
}

function paintBadge(
  context: CanvasRenderingContext2D,
  width: number,
  { severity }: Badge,
  grey: string | undefined,
  palette: Palette,
): void {
  const path = badgePaths.get(severity) ?? new Path2D(severityShape[severity])
  badgePaths.set(severity, path)
  const scale = nameFont.size / 16
  context.translate(width - 1 - nameFont.size / 2, 1 - nameFont.size / 2)
  context.scale(scale, scale)
  context.fillStyle = grey ?? palette.severity[severity].ink
  context.fill(path)
  context.scale(1 / scale, 1 / scale)
  context.translate(-(width - 1 - nameFont.size / 2), -(1 - nameFont.size / 2))
}

function paintSelected(context: CanvasRenderingContext2D, { node }: ShapeNode['data'], palette: Palette): void {
  paintRing(context, node, palette.focus, [])
}

/** Around a shape on which something that is dragged may be dropped. */
export function paintDrop(context: CanvasRenderingContext2D, { position, data }: ShapeNode, palette: Palette): void {
  const drop = dropState(data.handling.drops?.get(data.node.id))
  if (!drop) return
  const inks = { supported: palette.good.ink, possible: palette.control, broken: palette.severity.error.ink }
  context.translate(position.x, position.y)
  paintRing(context, data.node, inks[drop], drop === 'broken' ? [6, 4] : [])
  context.translate(-position.x, -position.y)
}

function paintRing(
  context: CanvasRenderingContext2D,
  { width, height }: DiagramNode,
  ink: string,
  dashes: readonly number[],
): void {
  context.beginPath()
  context.roundRect(-3, -3, width + 6, height + 6, radius.card + 3)
  context.lineWidth = 2
  context.strokeStyle = ink
  context.setLineDash([...dashes])
  context.stroke()
  context.setLineDash([])
}
