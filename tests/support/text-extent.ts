import type { Box } from '#core/layout/box.ts'
import { isWithin } from '#core/layout/box.ts'
import { safeWidth } from '#core/layout/safe-text.ts'
import { allOf, boxOf, type Element, type PlacedText, textsOf } from './read-picture.ts'

/** What a text covers at most, in whatever font: its letters are no higher than 0.8 and no lower than 0.25 of its size. */
export function extentOf({ x, y, words, size, weight, align }: PlacedText): Box {
  const width = safeWidth(words, { size, weight })
  const left = { start: x, middle: x - width / 2, end: x - width }[align]
  return { x: left, y: y - 0.8 * size, width, height: 1.05 * size }
}

/** The texts of a picture that leave the smallest box that they begin in: their card, row, tag, label or page. */
export function textsBeyondTheirBox(picture: Element): readonly string[] {
  const boxes = allOf(picture)
    .filter(({ name }) => name === 'rect')
    .map(boxOf)
    .sort((a, b) => a.width * a.height - b.width * b.height)
  return textsOf(picture).flatMap((text) => {
    const { x, width } = extentOf(text)
    const own = boxes.find((box) => isWithin(box, { x: text.x, y: text.y - 1 }))
    return own && x >= own.x && x + width <= own.x + own.width ? [] : [text.words]
  })
}
