import type { EntityId } from '#core/model/entity.ts'
import { sizes } from '../sizes.ts'
import { type Block, blockOf, inLines, spacer, stacked } from './block.ts'
import { gaps } from './gaps.ts'
import type { Thing } from './thing.ts'

/** The pools of one generation in one site, each over its chat pools. */
export interface Column {
  readonly pools: readonly Thing[]
  /** By the pool that hosts them; those without a host of their generation under `undefined`. */
  readonly chatPools: ReadonlyMap<EntityId | undefined, readonly Thing[]>
}

/** How the shapes of a column stand. */
export interface ColumnShape {
  /** A column that would be higher has more pools in a line. */
  readonly maxHeight: number
  readonly chatPoolsPerLine: number
}

/** The column as it may stand, from the narrowest to the widest. */
export function columnShapes(column: Column, chatPoolsPerLine: number): readonly Block[] {
  const units = unitsOf(column, chatPoolsPerLine)
  return Array.from({ length: Math.min(units.length, maxPerLine) }, (_, at) =>
    stacked(inLines(units, at + 1, { x: gaps.chatPools, y: 0 }), gaps.belowChatPools, 'middle'),
  )
}

const maxPerLine = 8

/** The narrowest that is low enough, else the lowest. */
export function columnBlock(column: Column, { maxHeight, chatPoolsPerLine }: ColumnShape): Block {
  const shapes = columnShapes(column, chatPoolsPerLine)
  const lowest = shapes.reduce((best, one) => (one.height < best.height ? one : best))
  return shapes.find(({ height }) => height <= maxHeight) ?? lowest
}

/**
 * A pool over its chat pools; pools without any come last. Chat pools that no pool of their generation hosts stand
 * below one that hosts none, where they may be meant to be, or alone on their level.
 */
function unitsOf({ pools, chatPools }: Column, perLine: number): readonly Block[] {
  const under = (id: EntityId | undefined) =>
    stacked(
      inLines((chatPools.get(id) ?? []).map(blockOf), perLine, { x: gaps.chatPools, y: 0 }),
      gaps.belowChatPools,
      'middle',
    )
  const hosts = pools.filter(({ id }) => chatPools.has(id))
  const [first, ...bare] = pools.filter(({ id }) => !chatPools.has(id))
  const loose = under(undefined)
  const over = first ? blockOf(first) : spacer(loose.width, sizes.card.height)
  return [
    ...hosts.map((pool) => stacked([blockOf(pool), under(pool.id)], gaps.belowPool, 'middle')),
    ...(first || loose.width > 0 ? [stacked([over, loose], gaps.belowPool, 'middle')] : []),
    ...bare.map(blockOf),
  ]
}
