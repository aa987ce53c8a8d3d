import type { EntityId } from '#core/model/entity.ts'
import type { Point } from './box.ts'

/** Shapes put together, each at its place in the block. */
export interface Block {
  readonly width: number
  readonly height: number
  readonly places: ReadonlyMap<EntityId, Point>
}

export const blockOf = ({ id, width, height }: { id: EntityId; width: number; height: number }): Block => ({
  width,
  height,
  places: new Map([[id, { x: 0, y: 0 }]]),
})

/** Nothing, of a size: keeps a place free. */
export const spacer = (width: number, height: number): Block => ({ width, height, places: new Map() })

/** From left to right, their tops in line. */
export function beside(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(isFilled)
  const width = shown.reduce((sum, block) => sum + block.width + gap, 0) - gap
  let x = 0
  const places = shown.flatMap((block) => {
    const moved = movedBy(block, x, 0)
    x += block.width + gap
    return moved
  })
  return {
    width: Math.max(width, 0),
    height: Math.max(0, ...shown.map(({ height }) => height)),
    places: new Map(places),
  }
}

/** From top to bottom, their left sides or their middles in line. */
export function stacked(blocks: readonly Block[], gap: number, align: 'left' | 'middle' = 'left'): Block {
  const shown = blocks.filter(isFilled)
  const width = Math.max(0, ...shown.map((block) => block.width))
  let y = 0
  const places = shown.flatMap((block) => {
    const moved = movedBy(block, align === 'left' ? 0 : Math.round((width - block.width) / 2), y)
    y += block.height + gap
    return moved
  })
  return { width, height: Math.max(y - gap, 0), places: new Map(places) }
}

/** From left to right in as many lines as the width asks for. */
export function wrappedIn(blocks: readonly Block[], width: number, gap: number): Block {
  const lines: Block[][] = []
  let used = 0
  for (const block of blocks.filter(isFilled)) {
    used += block.width + gap
    const line = lines.at(-1)
    if (line && used - gap <= width) line.push(block)
    else {
      lines.push([block])
      used = block.width + gap
    }
  }
  return stacked(
    lines.map((line) => beside(line, gap)),
    gap,
  )
}

const isFilled = ({ width, height }: Block): boolean => width > 0 && height > 0

const movedBy = ({ places }: Block, dx: number, dy: number): readonly (readonly [EntityId, Point])[] =>
  [...places].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }] as const)
