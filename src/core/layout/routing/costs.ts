/** In units of length: a bend, a side that is not the best; and per unit: beside a card, on another line. */
export const costs = { bend: 60, lesserSide: 24, near: 0.6, shared: 0.15 } as const

/** How much is done for lines to cross little. */
export interface Care {
  /** What a crossing costs. */
  readonly crossing: number
  /**
   * By how much more than it need be the way that is left is taken for: with more than 1, ways that lead towards the
   * goal are tried first, though one that begins otherwise might be a little cheaper.
   */
  readonly eager: number
  /** How often ways are sought again, now that all others are there. */
  readonly again: number
}

/** More lines than this cross a lot in any case, and have to be found in time. */
const few = 80

export const careFor = (lines: number): Care =>
  lines <= few ? { crossing: 150, eager: 1, again: 2 } : { crossing: 40, eager: 1.8, again: 0 }

/** What it costs to run along others: of many, some tell enough. */
export const sharing = (lines: number): number => Math.min(lines, 4) * costs.shared

export const crossing = ({ crossing: each }: Care, lines: number): number => Math.min(lines, 8) * each
