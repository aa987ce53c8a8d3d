import type PDFDocument from 'pdfkit'
import { textWidth } from '#core/layout/text.ts'
import { light } from '#core/views/scene/theme.ts'
import { codeLines } from './code-lines.ts'
import { inLettersOfFont, lacksLettersOf } from './fonts.ts'

/** A4, standing, in points. */
export const pageSize = [595.28, 841.89] as const
export const margin = 48
const bottom = pageSize[1] - margin - 8
export const inner = pageSize[0] - 2 * margin

export interface Style {
  readonly size: number
  readonly weight: 400 | 600
  readonly fill: string
  readonly above: number
}

export const styles = {
  title: { size: 24, weight: 600, fill: light.ink, above: 0 },
  heading1: { size: 17, weight: 600, fill: light.ink, above: 30 },
  heading2: { size: 13, weight: 600, fill: light.ink, above: 16 },
  heading3: { size: 10.5, weight: 600, fill: light.ink, above: 12 },
  text: { size: 9.5, weight: 400, fill: light.ink, above: 5 },
  quiet: { size: 8.5, weight: 400, fill: light.ink2, above: 4 },
  strong: { size: 9, weight: 600, fill: light.ink, above: 6 },
  code: { size: 8, weight: 400, fill: light.ink2, above: 2 },
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
  /** On which page each place is that something can lead to. */
  readonly places: Map<string, number>
  y: number
  /** Whether the page is of this flow. */
  isOpen: boolean
}

export const flowOn = (document: PDFDocument, page: () => number): Flow => ({
  ...{ document, page, lacking: new Set(), places: new Map() },
  ...{ y: margin, isOpen: false },
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

/** How high a page can be filled. */
export const pageHeight = bottom - margin

/** How much of the page is left. */
export const roomOn = (flow: Flow): number => (flow.isOpen ? bottom - flow.y : 0)

/** What follows stands together: on the next page where it does not fit on this one. */
export function makeRoom(flow: Flow, height: number): void {
  if (roomOn(flow) >= Math.min(height, pageHeight)) return
  flow.isOpen = false
  breakPage(flow)
}

/** What a link can lead to: the next thing that is set. */
export function landAt(flow: Flow, place: string): void {
  flow.places.set(place, flow.page())
  flow.document.addNamedDestination(place, 'XYZ', 0, Math.max(flow.y - 8, 0), null)
}

export function paragraph(flow: Flow, pieces: readonly Piece[], style: Style, indent = 0, bullet?: string): void {
  const width = inner - indent
  for (const part of partsOf(pieces, style)) {
    const height = heightOf(flow, textOf(part), style, width)
    makeRoom(flow, height + style.above)
    flow.y += flow.y > margin ? style.above : 0
    if (bullet) put(flow, [{ text: bullet }], style, { x: margin + indent - 10, y: flow.y, width: 10 })
    put(flow, part, style, { x: margin + indent, y: flow.y, width })
    flow.y += height
  }
}

export const paragraphHeight = (flow: Flow, pieces: readonly Piece[], style: Style, indent = 0): number =>
  partsOf(pieces, style).reduce(
    (sum, part) => sum + style.above + heightOf(flow, textOf(part), style, inner - indent),
    0,
  )

const codeIndent = 12
const codeHeight = styles.code.size * 1.25

/** PowerShell, each line as few as it needs, so that what is copied runs. */
export function codeBlock(flow: Flow, text: string): void {
  const { style, lines } = codeOf(text)
  for (const line of lines) {
    makeRoom(flow, codeHeight + style.above)
    flow.y += flow.y > margin ? style.above : 0
    put(flow, [{ text: line }], style, { x: margin + codeIndent, y: flow.y, width: inner })
    flow.y += codeHeight
  }
}

export const codeBlockHeight = (text: string): number => codeOf(text).lines.length * (codeHeight + styles.code.above)

function codeOf(text: string) {
  const style = styles.code
  const fits = (line: string) => textWidth(line, style) <= inner - codeIndent
  return { style, lines: text.split('\n').flatMap((line) => codeLines(inLettersOfFont(line), fits)) }
}

export function heightOf({ document }: Flow, text: string, { size, weight }: Style, width: number): number {
  return document
    .font(String(weight))
    .fontSize(size)
    .heightOfString(breakable(inLettersOfFont(text)) || ' ', { width })
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Where it ends, if it must. */
  readonly height?: number
  readonly align?: 'right'
}

/** Sets a text from a place on; one that is told its height ends there. */
export function put(flow: Flow, pieces: readonly Piece[], style: Style, { x, y, width, height, align }: Spot): void {
  const text = textOf(pieces)
  const to = pieces.find((piece) => piece.to)?.to
  if (lacksLettersOf(text)) flow.lacking.add(flow.page())
  flow.document
    .font(String(style.weight))
    .fontSize(style.size)
    .fillColor(to ? light.generation.lync2013.ink : style.fill)
    .text(breakable(inLettersOfFont(text)), x, y, {
      width,
      ...(align && { align }),
      ...(height !== undefined && { height, ellipsis: true }),
      ...(to && { goTo: to }),
    })
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

const longest = 2_500
/** So much of a text as a page can hold in a cell. */
export const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

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
