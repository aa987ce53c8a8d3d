import { placed } from '#core/layout/box.ts'
import { safeWidth } from '#core/layout/safe-text.ts'
import type { Generation } from '#core/model/entity.ts'
import type { DiagramNode, Row } from '../diagram/diagram.ts'
import { kindIcon } from '../diagram/icons.ts'
import { box, group, icon, severityMark, text, theme } from './draw.ts'
import type { SceneItem } from './scene.ts'

const markSize = 16
const detailFont = { size: 11, weight: 400 } as const

/** A line inside a chat pool; what stands for the rooms that are not listed is none of them. */
export const rowItem = (row: Row, node: DiagramNode): SceneItem =>
  group(row.type === 'more' ? {} : { row: row.id }, rowItems(row, node))

/** Its icon, its name, and at its end a detail and the mark of its findings. */
function rowItems(row: Row, node: DiagramNode): readonly SceneItem[] {
  if (row.type === 'client') return clientItems(row, node)
  const { x, y, width, height } = placed(node, row)
  const middle = y + height / 2
  const end = x + width - 10 - (row.badge ? 20 : 0)
  const right = end - (row.island ? markSize + 6 : 0)
  const left = x + (row.type === 'more' ? 10 : 30)
  const detailWidth = row.detail === '' ? 0 : Math.min(safeWidth(row.detail, detailFont), width / 2)
  const detailFill = row.isBroken ? theme.severity.error.ink : theme.ink3
  const titleFill = row.type === 'more' ? theme.ink3 : theme.ink
  const titleWidth = right - (detailWidth && detailWidth + 12) - left
  return [
    ...outline(row, node),
    ...(row.type === 'more' ? [] : [icon(kindIcon[row.type], x + 9, middle - 7, 14, theme.ink3)]),
    text(row.title, left, middle + 4.5, { size: 13, weight: 400, fill: titleFill, width: titleWidth, isName: true }),
    ...(detailWidth > 0
      ? [text(row.detail, right, middle + 4, { ...detailFont, fill: detailFill, align: 'end', width: detailWidth })]
      : []),
    ...(row.island && node.generation
      ? islandMark(row.island, node.generation, end - markSize, middle - markSize / 2)
      : []),
    ...(row.badge ? [severityMark(row.badge.severity, end + 6, middle - 7, 14, row.badge.inside)] : []),
  ]
}

/** A client at the edge of its users' shape, in the colour of its generation. */
function clientItems(row: Row, node: DiagramNode): readonly SceneItem[] {
  const { x, y, width, height } = placed(node, row)
  const hue = theme.generation[row.generation ?? 'lync2013']
  const middle = y + height / 2
  const end = x + width - 12 - (row.badge ? 20 : 0)
  const detailWidth = row.detail === '' ? 0 : Math.min(safeWidth(row.detail, detailFont), width / 2)
  return [
    box({ x, y, width, height }, height / 2, { fill: hue.tint, stroke: hue.line }),
    text(row.title, x + 12, middle + 4, {
      size: 11,
      weight: 600,
      fill: hue.ink,
      width: end - x - 12 - (detailWidth && detailWidth + 8),
    }),
    ...(detailWidth > 0
      ? [text(row.detail, end, middle + 4, { ...detailFont, fill: theme.ink3, align: 'end', width: detailWidth })]
      : []),
    ...(row.badge ? [severityMark(row.badge.severity, end + 6, middle - 7, 14, row.badge.inside)] : []),
  ]
}

/** The letter of an island in the colour of its generation, from the upper left corner. */
export function islandMark(island: string, generation: Generation, x: number, y: number): readonly SceneItem[] {
  const hue = theme.generation[generation]
  return [
    box({ x, y, width: markSize, height: markSize }, 4, { fill: hue.tint, stroke: hue.line }),
    text(island, x + markSize / 2, y + 11.5, {
      size: 10,
      weight: 600,
      fill: hue.ink,
      align: 'middle',
      width: markSize,
    }),
  ]
}

function outline(row: Row, node: DiagramNode): readonly SceneItem[] {
  const stroke = row.isBroken ? theme.severity.error.line : theme.line
  if (row.type === 'more') return []
  if (row.type === 'category') return [box(placed(node, row.group ?? row), 8, { fill: theme.page, stroke })]
  return [box(placed(node, row), 6, { fill: theme.surface, stroke })]
}
