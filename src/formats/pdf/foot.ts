import type PDFDocument from 'pdfkit'
import { ellipsized } from '#core/layout/safe-text.ts'
import { theme } from '#core/views/scene/draw.ts'
import { inLettersOfFont, missing } from './fonts.ts'

interface Foot {
  /** Whose page it is: plan and stage. */
  readonly what: string
  /** The SHA-256 of the plan file. */
  readonly fingerprint: string
  readonly page: number
  readonly pages: number
  /** There are letters on the page that the font lacks. */
  readonly isLacking: boolean
}

const margin = 24
const font = { size: 8, weight: 400 } as const

/** The last line of every page: nothing on it can be quoted without the plan file that it speaks of. */
export function footOf(document: PDFDocument, [width, height]: readonly [number, number], foot: Foot): void {
  const y = height - margin
  const pages = `Page ${foot.page} of ${foot.pages}`
  const lacking = `${missing} stands for letters that the font of this file lacks; SVG and HTML show them`
  const parts = [foot.isLacking ? lacking : '', `SHA-256 ${foot.fingerprint}`]
  const rest = parts.filter(Boolean).join(' · ')
  document.font('400').fontSize(font.size).fillColor(theme.ink3)
  const right = document.widthOfString(pages, {})
  document.text(pages, width - margin - right, y, { lineBreak: false, baseline: 'alphabetic' })
  const room = width - 2 * margin - right - 24 - document.widthOfString(` · ${rest}`, {})
  const what = ellipsized(inLettersOfFont(foot.what), Math.max(room, 60), font)
  document.text(`${what} · ${rest}`, margin, y, { lineBreak: false, baseline: 'alphabetic' })
}
