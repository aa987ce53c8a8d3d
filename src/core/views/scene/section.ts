import { movedBy } from './draw.ts'
import type { SceneItem } from './scene.ts'

/** A part of the page, drawn from its own upper left corner. */
export interface Section {
  readonly items: readonly SceneItem[]
  readonly height: number
}

/** Sections under each other. */
export function stackedSections(sections: readonly Section[], gap: number): Section {
  let y = 0
  const items = sections.flatMap((section) => {
    const moved = movedBy(section.items, 0, y)
    y += section.height + gap
    return moved
  })
  return { items, height: Math.max(y - gap, 0) }
}

/** Something of a width, to be set into a line with others. */
export interface Inline {
  readonly items: readonly SceneItem[]
  readonly width: number
}

/** From left to right in as many lines as the width asks for. */
export function inLines(parts: readonly Inline[], width: number, gap: number, lineHeight: number): Section {
  let x = 0
  let y = 0
  const items = parts.flatMap((part) => {
    if (x > 0 && x + part.width > width) {
      x = 0
      y += lineHeight
    }
    const moved = movedBy(part.items, x, y)
    x += part.width + gap
    return moved
  })
  return { items, height: y + lineHeight }
}
