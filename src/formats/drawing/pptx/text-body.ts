import type { Box } from '#core/layout/box.ts'
import type { SceneText } from '#core/views/scene/scene.ts'
import { escaped } from '../../xml/escaped.ts'
import { middleOf, textBoxOf } from '../shapes/text-box.ts'
import { fillElement } from './looks.ts'
import { emu } from './xml.ts'

/** A bit more room than the letters need, so that no line is broken in a font that is wider. */
const roomy = 1.1

/** The place of words that stand alone. */
export function wordsBox(label: SceneText): Box {
  const box = textBoxOf(label)
  const more = box.width * (roomy - 1)
  const before = { start: 0, middle: 0.5, end: 1 }[label.align]
  return { ...box, x: box.x - more * before, width: box.width + more }
}

/** In Arial the middle of the letters is so far below the upper edge of the line, in sizes. */
const letterMiddle = 0.545

/** Words in their shape, as far from its edges as on the page, in a size that shrinks with it. */
export function textBody(label: SceneText, box: Box, scale: number): string {
  const { text, x, size, align, weight, fill } = label
  const down = middleOf(label) - box.y
  const isCentred = Math.abs(down - box.height / 2) < 2
  const [left, right] = [align === 'start' ? x - box.x : 0, align === 'end' ? box.x + box.width - x : 0]
  const insets =
    `lIns="${emu(Math.max(left, 0) * scale)}" tIns="${isCentred ? 0 : emu(Math.max(down - size * letterMiddle, 0) * scale)}" ` +
    `rIns="${emu(Math.max(right, 0) * scale)}" bIns="0"`
  const points = Math.max(Math.round(size * 75 * scale), 100)
  const letters =
    `<a:rPr lang="en-GB" sz="${points}" b="${weight === 600 ? 1 : 0}" dirty="0">${fillElement(fill)}` +
    '<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:rPr>'
  return (
    `<p:txBody><a:bodyPr wrap="square" ${insets} anchor="${isCentred ? 'ctr' : 't'}"><a:noAutofit/></a:bodyPr>` +
    `<a:lstStyle/><a:p><a:pPr algn="${{ start: 'l', middle: 'ctr', end: 'r' }[align]}"/>` +
    `<a:r>${letters}<a:t>${escaped(text)}</a:t></a:r></a:p></p:txBody>`
  )
}
