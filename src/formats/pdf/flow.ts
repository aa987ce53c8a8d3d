import type PDFDocument from 'pdfkit'
import { light } from '#core/views/scene/theme.ts'
import { inLettersOfFont, lacksLettersOf } from './fonts.ts'

/** A4, standing, in points. */
export const pageSize = [595.28, 841.89] as const
const margin = 48
const bottom = pageSize[1] - margin - 8
const inner = pageSize[0] - 2 * margin

interface Style {
  readonly size: number
  readonly weight: 400 | 600
  readonly fill: string
  readonly above: number
}

export const styles = {
  title: { size: 24, weight: 600, fill: light.ink, above: 0 },
  heading1: { size: 17, weight: 600, fill: light.ink, above: 0 },
  heading2: { size: 13, weight: 600, fill: light.ink, above: 16 },
  heading3: { size: 10.5, weight: 600, fill: light.ink, above: 12 },
  text: { size: 9.5, weight: 400, fill: light.ink, above: 5 },
  quiet: { size: 8.5, weight: 400, fill: light.ink2, above: 4 },
  strong: { size: 9, weight: 600, fill: light.ink, above: 6 },
  code: { size: 8, weight: 400, fill: light.ink2, above: 5 },
} as const satisfies Readonly<Record<string, Style>>

/** A piece of a line; it leads to a place that `landAt` names. */
export interface Piece {
  readonly text: string
  readonly to?: string
}

/** Where the next text or table comes to stand; a page begins where there is no room. */
export interface Flow {
  readonly document: PDFDocument
  /** The number of the page, from 0. */
  readonly page: () => number
  /** On which pages stand letters that the font lacks. */
  readonly lacking: Set<number>
  y: number
  /** Whether the page is of this flow. */
  isOpen: boolean
}

export const flowOn = (document: PDFDocument, page: () => number): Flow => ({
  document,
  page,
  lacking: new Set(),
  y: margin,
  isOpen: false,
})

/** A new page, unless one has just begun. */
export function breakPage(flow: Flow): void {
  if (flow.isOpen && flow.y === margin) return
  flow.document.addPage({ size: pageSize, margin: 0 })
  flow.y = margin
  flow.isOpen = true
}

/** What follows begins a page, whoever added one meanwhile. */
export function endPage(flow: Flow): void {
  flow.isOpen = false
}

/** What a link can lead to: the next thing that is set. */
export function landAt(flow: Flow, place: string): void {
  makeRoom(flow, 60)
  flow.document.addNamedDestination(place, 'XYZ', 0, Math.max(flow.y - 8, 0), null)
}

export function paragraph(flow: Flow, pieces: readonly Piece[], style: Style, indent = 0, bullet?: string): void {
  const width = inner - indent
  for (const part of partsOf(pieces, style)) {
    const height = heightOf(flow, textOf(part), style, width)
    makeRoom(flow, height + style.above)
    flow.y += flow.y > margin ? style.above : 0
    if (bullet) put(flow, [{ text: bullet }], style, margin + indent - 10, flow.y, 10)
    put(flow, part, style, margin + indent, flow.y, width)
    flow.y += height
  }
}

export function table(
  flow: Flow,
  headings: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly (readonly Piece[])[])[],
): void {
  const all = widths.reduce((sum, one) => sum + one, 0)
  const wide = widths.map((one) => (inner * one) / all)
  const head = headings.map((text) => [{ text }])
  makeRoom(flow, 60)
  flow.y += flow.y > margin ? 6 : 0
  tableRow(flow, head, wide, 600)
  for (const cells of rows) {
    const page = flow.page()
    makeRoom(flow, rowHeight(flow, cells, wide, 400))
    if (flow.page() !== page) tableRow(flow, head, wide, 600)
    tableRow(flow, cells, wide, 400)
  }
}

type Cells = readonly (readonly Piece[])[]

const cellStyle = (weight: 400 | 600): Style => ({ size: 8.5, weight, fill: light.ink, above: 0 })
const padding = 4

/** A row stands on one page, below the headings of its columns. */
const tallest = bottom - margin - 40

function rowHeight(flow: Flow, cells: Cells, wide: readonly number[], weight: 400 | 600): number {
  const heights = cells.map((pieces, at) =>
    heightOf(flow, cut(textOf(pieces)), cellStyle(weight), (wide[at] ?? 0) - 2 * padding),
  )
  return Math.min(Math.max(...heights) + 2 * padding, tallest)
}

function tableRow(flow: Flow, cells: Cells, wide: readonly number[], weight: 400 | 600): void {
  const height = rowHeight(flow, cells, wide, weight)
  let x = margin
  for (const [at, pieces] of cells.entries()) {
    const width = wide[at] ?? 0
    flow.document.rect(x, flow.y, width, height).lineWidth(0.5).strokeColor(light.line)
    if (weight === 600) flow.document.fillColor(light.page).fillAndStroke()
    else flow.document.stroke()
    const shown = pieces.map((piece) => ({ ...piece, text: cut(piece.text) }))
    put(
      flow,
      shown,
      cellStyle(weight),
      x + padding,
      flow.y + padding,
      width - 2 * padding,
      height < tallest ? undefined : height - 2 * padding,
    )
    x += width
  }
  flow.y += height
}

function makeRoom(flow: Flow, height: number): void {
  if (!flow.isOpen || flow.y + Math.min(height, bottom - margin) > bottom) {
    flow.isOpen = false
    breakPage(flow)
  }
}

function heightOf({ document }: Flow, text: string, { size, weight }: Style, width: number): number {
  return document
    .font(String(weight))
    .fontSize(size)
    .heightOfString(breakable(inLettersOfFont(text)) || ' ', { width })
}

/** Sets a text from a place on; one that is told its height ends there. */
function put(
  flow: Flow,
  pieces: readonly Piece[],
  style: Style,
  x: number,
  y: number,
  width: number,
  height?: number,
): void {
  const text = textOf(pieces)
  const to = pieces.find((piece) => piece.to)?.to
  if (lacksLettersOf(text)) flow.lacking.add(flow.page())
  flow.document
    .font(String(style.weight))
    .fontSize(style.size)
    .fillColor(to ? light.generation.lync2013.ink : style.fill)
    .text(breakable(inLettersOfFont(text)), x, y, {
      width,
      ...(height !== undefined && { height, ellipsis: true }),
      ...(to && { goTo: to }),
    })
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

const longest = 2_500
/** So much of a text as a page can hold in a cell. */
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** A word without end may be broken at these places: to find others for it takes long. */
const breakable = (text: string): string => text.replace(/\S{40}(?=\S)/gu, '$&\u200b')

/** A text of many pages in parts that each fit on one: the larger the letters, the fewer. */
function partsOf(pieces: readonly Piece[], { size }: Style): readonly (readonly Piece[])[] {
  const text = textOf(pieces)
  const most = Math.floor(longest * Math.min(1, (styles.text.size / size) ** 2))
  if (text.length <= most) return [pieces]
  const parts = text.match(new RegExp(`[\\s\\S]{1,${most}}`, 'gu')) ?? []
  return parts.map((part) => [{ text: part }])
}
