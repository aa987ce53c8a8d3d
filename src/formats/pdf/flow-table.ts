import { light } from '#core/views/scene/theme.ts'
import {
  cut,
  type Flow,
  heightOf,
  inner,
  makeRoom,
  margin,
  type Piece,
  pageHeight,
  put,
  type Style,
  textOf,
} from './flow.ts'

type Cells = readonly (readonly Piece[])[]

export interface FlowTable {
  readonly headings: readonly string[]
  /** How wide each column is among the others. */
  readonly widths: readonly number[]
  readonly rows: readonly Cells[]
  /** The least height of a row, in points. */
  readonly least?: number | undefined
}

const above = 6

/** A row stands on one page, and each page begins with the headings. */
export function table(flow: Flow, given: FlowTable): void {
  const { rows, least } = given
  const { wide, head } = framedBy(given)
  makeRoom(flow, startHeight(flow, given))
  flow.y += flow.y > margin ? above : 0
  tableRow(flow, head, wide, 600)
  for (const cells of rows) {
    const page = flow.page()
    makeRoom(flow, rowHeight(flow, cells, wide, 400, least))
    if (flow.page() !== page) tableRow(flow, head, wide, 600)
    tableRow(flow, cells, wide, 400, least)
  }
}

/** How high it is to its first row. */
export const startHeight = (flow: Flow, { rows, ...given }: FlowTable): number =>
  tableHeight(flow, { ...given, rows: rows.slice(0, 1) })

export function tableHeight(flow: Flow, given: FlowTable): number {
  const { wide, head } = framedBy(given)
  const heights = given.rows.map((cells) => rowHeight(flow, cells, wide, 400, given.least))
  return heights.reduce((sum, one) => sum + one, above + rowHeight(flow, head, wide, 600))
}

function framedBy({ headings, widths }: FlowTable) {
  const all = widths.reduce((sum, one) => sum + one, 0)
  return { wide: widths.map((one) => (inner * one) / all), head: headings.map((text) => [{ text }]) }
}

const cellStyle = (weight: 400 | 600): Style => ({ size: 8.5, weight, fill: light.ink, above: 0 })
const padding = 4

/** A row stands on one page, below the headings of its columns. */
const tallest = pageHeight - 40

function rowHeight(flow: Flow, cells: Cells, wide: readonly number[], weight: 400 | 600, least = 0): number {
  const heights = cells.map((pieces, at) =>
    heightOf(flow, cut(textOf(pieces)), cellStyle(weight), (wide[at] ?? 0) - 2 * padding),
  )
  return Math.max(Math.min(Math.max(...heights) + 2 * padding, tallest), least)
}

function tableRow(flow: Flow, cells: Cells, wide: readonly number[], weight: 400 | 600, least = 0): void {
  const height = rowHeight(flow, cells, wide, weight, least)
  let x = margin
  for (const [at, pieces] of cells.entries()) {
    const width = wide[at] ?? 0
    flow.document.rect(x, flow.y, width, height).lineWidth(0.5).strokeColor(light.line)
    if (weight === 600) flow.document.fillColor(light.page).fillAndStroke()
    else flow.document.stroke()
    const shown = pieces.map((piece) => ({ ...piece, text: cut(piece.text) }))
    put(flow, shown, cellStyle(weight), {
      ...{ x: x + padding, y: flow.y + padding, width: width - 2 * padding },
      ...(height >= tallest && { height: height - 2 * padding }),
    })
    x += width
  }
  flow.y += height
}
