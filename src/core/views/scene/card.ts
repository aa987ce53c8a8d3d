import { textWidth } from '#core/layout/text.ts'
import { type Badge, type DiagramNode, entityFor } from '../diagram/diagram.ts'
import { kindIcon } from '../diagram/icons.ts'
import { box, group, icon, line, severityMark, text, theme } from './draw.ts'
import { rowItem } from './row.ts'
import type { SceneItem } from './scene.ts'

const radius = 10
const tagFont = { size: 11, weight: 600 } as const
const neutral = { ink: theme.ink2, line: theme.strongLine, tint: theme.page }

/** A shape as a card on its shadow, with the mark of its findings on its corner. */
export function cardItems(node: DiagramNode): readonly SceneItem[] {
  return [
    ...(node.members ? behind(node) : [box({ ...node, y: node.y + 2 }, radius, { fill: '#e9ecf1' })]),
    group({ card: entityFor(node) }, insideOf(node)),
    ...(node.badge ? badgeItems(node.badge, node.x + node.width - 4, node.y + 2) : []),
  ]
}

/** The outline first, then the bar and tile in the colour of the generation, the names, the tag and the rows. */
function insideOf(node: DiagramNode): readonly SceneItem[] {
  const hue = node.generation ? theme.generation[node.generation] : neutral
  const tagWidth = node.tag ? textWidth(node.tag, tagFont) + 16 : 0
  const left = node.x + 50
  const width = node.x + node.width - 12 - (tagWidth && tagWidth + 8) - left
  const top = node.y + (node.headTop ?? 0)
  return [
    box(node, radius, { fill: theme.surface, stroke: theme.strongLine }),
    ...(node.generation ? [line(barPath(node), { fill: hue.ink })] : []),
    box({ x: node.x + 12, y: top + 15, width: 28, height: 28 }, 7, { fill: hue.tint, stroke: hue.line }),
    icon(kindIcon[node.kind], node.x + 18, top + 21, 16, hue.ink),
    text(node.title, left, top + 27, { size: 14, weight: 600, fill: theme.ink, width, isName: true }),
    text(node.subtitle, left, top + 43, { size: 11, weight: 400, fill: theme.ink2, width }),
    ...(node.tag ? tagItems(node.tag, node.x + node.width - 12 - tagWidth, top + 19, hue) : []),
    ...node.rows.map((row) => rowItem(row, node)),
    ...emptyItems(node),
  ]
}

/** The cards of a stack that lie behind the first. */
const behind = (node: DiagramNode): readonly SceneItem[] =>
  [6, 3].map((by) =>
    box({ ...node, x: node.x + by, y: node.y + by }, radius, { fill: theme.surface, stroke: theme.strongLine }),
  )

/** What is said where the rows of an open chat pool or category would be. */
function emptyItems({ kind, x, y, width, height, rows, isCollapsed }: DiagramNode): readonly SceneItem[] {
  const isEmpty = (kind === 'chatPool' || kind === 'category') && rows.length === 0 && !isCollapsed
  const words = kind === 'chatPool' ? 'No categories, rooms or add-ins' : 'No rooms'
  const style = { size: 11, weight: 400, fill: theme.ink3, align: 'middle', width: width - 24 } as const
  return isEmpty ? [text(words, x + width / 2, y + height - 16, style)] : []
}

/** The upper 4 units of the rounded card. */
function barPath({ x, y, width }: DiagramNode): string {
  const right = x + width
  return `M${x + 2} ${y + 4} A10 10 0 0 1 ${x + 10} ${y} H${right - 10} A10 10 0 0 1 ${right - 2} ${y + 4} Z`
}

/** The generation's tag, from its upper left corner. */
export function tagItems(tag: string, x: number, y: number, hue: { ink: string; tint: string }): readonly SceneItem[] {
  const width = textWidth(tag, tagFont) + 16
  return [
    box({ x, y, width, height: 20 }, 6, { fill: hue.tint, stroke: hue.ink }),
    text(tag, x + width / 2, y + 14, { ...tagFont, fill: hue.ink, align: 'middle', width: width - 4 }),
  ]
}

/** The mark of a shape around a point: the shape of its worst severity with the number of findings. */
export function badgeItems({ severity, count, inside }: Badge, x: number, y: number): readonly SceneItem[] {
  const fill = inside ? theme.severity[severity].ink : theme.surface
  const low = severity === 'warning' ? 5.5 : 3.8
  return [
    severityMark(severity, x - 11, y - 11, 22, inside),
    text(count > 99 ? '99+' : String(count), x, y + low, {
      size: count > 99 ? 8 : 10.5,
      weight: 600,
      fill,
      align: 'middle',
      width: 20,
    }),
  ]
}
