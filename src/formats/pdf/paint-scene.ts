import type PDFDocument from 'pdfkit'
import { pathOf } from '#core/layout/routing/path.ts'
import type { Scene, SceneBox, SceneItem, SceneLine, ScenePath, SceneText } from '#core/views/scene/scene.ts'
import { inLettersOfFont } from './fonts.ts'

/** Where the upper left corner of a scene is, in points, and how large it is drawn. */
interface Fitting {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Paints a scene as vectors and as text; between its parts others may get their turn. */
export async function paintScene(
  document: PDFDocument,
  scene: Scene,
  { x, y, scale }: Fitting,
  turn?: () => Promise<void>,
): Promise<void> {
  document.save().translate(x, y).scale(scale).lineCap('round').lineJoin('round')
  for (const item of scene.items) {
    paint(document, item)
    await turn?.()
  }
  document.restore()
}

function paint(document: PDFDocument, item: SceneItem): void {
  if (item.type === 'box') paintBox(document, item)
  else if (item.type === 'path') paintMoved(document, item.path, item.scale, item)
  else if (item.type === 'line') paintMoved(document, pathOf(item.route, item.jumps), 1, item)
  else if (item.type === 'text') paintText(document, item)
  else for (const one of item.items) paint(document, one)
}

function paintBox(document: PDFDocument, item: SceneBox): void {
  const { x, y, width, height, radius } = item
  const round = Math.min(radius, width / 2, height / 2)
  ink(document, item, () => document.roundedRect(x, y, width, height, round))
}

function paintMoved(document: PDFDocument, path: string, scale: number, item: ScenePath | SceneLine): void {
  document.save().translate(item.x, item.y).scale(scale)
  ink(document, item, () => document.path(path))
  document.restore()
}

function ink(document: PDFDocument, item: SceneBox | ScenePath | SceneLine, outline: () => void): void {
  const { fill, stroke, strokeWidth = 1, dash } = item
  if (!fill && !stroke) return
  if (fill) document.fillColor(fill)
  if (stroke) document.strokeColor(stroke).lineWidth(strokeWidth)
  if (stroke && dash) document.dash(dash)
  outline()
  if (fill && stroke) document.fillAndStroke()
  else if (fill) document.fill()
  else document.stroke()
  if (stroke && dash) document.undash()
}

/** Widths are measured letter by letter, so nothing is drawn closer together. */
const asMeasured = { kern: false, liga: false, calt: false } as const

function paintText(document: PDFDocument, { text, x, y, size, weight, fill, align }: SceneText): void {
  const words = inLettersOfFont(text)
  if (words === '') return
  document.font(String(weight)).fontSize(size).fillColor(fill)
  const width = align === 'start' ? 0 : document.widthOfString(words, { features: asMeasured })
  const left = align === 'start' ? x : align === 'middle' ? x - width / 2 : x - width
  document.text(words, left, y, { lineBreak: false, baseline: 'alphabetic', features: asMeasured })
}
