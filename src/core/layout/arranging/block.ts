import { largestOf } from '#core/model/base/many.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Point } from '../box.ts'

export type Places = Map<EntityId, Point>

/**
 * Shapes put together. Its size is known at once, and its shapes get their places only when somebody asks: of the many
 * arrangements that are tried few get that far.
 */
export interface Block {
  readonly width: number
  readonly height: number
  readonly put: (x: number, y: number, into: Places) => void
}

const nothing: Block = { width: 0, height: 0, put: () => undefined }

export const blockOf = ({ id, width, height }: { id: EntityId; width: number; height: number }): Block => ({
  width,
  height,
  put: (x, y, into) => into.set(id, { x, y }),
})

/** Nothing, of a size: keeps a place free. */
export const spacer = (width: number, height: number): Block => ({ ...nothing, width, height })

const isFilled = ({ width, height }: Block): boolean => width > 0 && height > 0

/** From left to right, their tops in line. */
export function beside(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(isFilled)
  if (shown.length === 0) return nothing
  return {
    width: shown.reduce((sum, { width }) => sum + width + gap, -gap),
    height: largestOf(shown.map(({ height }) => height)),
    put(x, y, into) {
      let left = x
      for (const block of shown) {
        block.put(left, y, into)
        left += block.width + gap
      }
    },
  }
}

/** From top to bottom, their left sides or their middles in line. */
export function stacked(blocks: readonly Block[], gap: number, align: 'left' | 'middle' = 'left'): Block {
  const shown = blocks.filter(isFilled)
  if (shown.length === 0) return nothing
  const width = largestOf(shown.map((block) => block.width))
  return {
    width,
    height: shown.reduce((sum, { height }) => sum + height + gap, -gap),
    put(x, y, into) {
      let top = y
      for (const block of shown) {
        block.put(align === 'left' ? x : x + Math.round((width - block.width) / 2), top, into)
        top += block.height + gap
      }
    },
  }
}

export interface Padding {
  readonly side: number
  readonly top: number
  readonly bottom: number
}

export const padded = (block: Block, { side, top, bottom }: Padding): Block => ({
  width: block.width + 2 * side,
  height: block.height + top + bottom,
  put: (x, y, into) => block.put(x + side, y + top, into),
})

/** From left to right, so many in a line. */
export const inLines = (blocks: readonly Block[], perLine: number, gaps: { x: number; y: number }): readonly Block[] =>
  chunked(blocks, perLine).map((line) => beside(line, gaps.x))

function chunked<One>(all: readonly One[], size: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}

/** From left to right in as many lines as the width asks for. */
export function wrappedIn(blocks: readonly Block[], width: number, gaps: { x: number; y: number }): Block {
  const lines: Block[][] = []
  let used = 0
  for (const block of blocks.filter(isFilled)) {
    used += block.width + gaps.x
    const line = lines.at(-1)
    if (line && used - gaps.x <= width) line.push(block)
    else {
      lines.push([block])
      used = block.width + gaps.x
    }
  }
  return stacked(
    lines.map((line) => beside(line, gaps.x)),
    gaps.y,
  )
}
