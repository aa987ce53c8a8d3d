/** In units of length: a bend, a side that is not the best; and per unit: beside a card, on another line. */
export const costs = { bend: 60, lesserSide: 24, near: 0.6, shared: 0.15 } as const

/** How much is done for lines to cross little. */
export interface Care {
  /** What a crossing costs. */
  readonly crossing: number
  /** So many steps are taken with all patience, over all lines; and as many for seeking all of them again. */
  readonly patience: number
}

/** More lines than this cross a lot in any case, and have to be found in time. */
const few = 80

export const careFor = (lines: number): Care =>
  lines <= few ? { crossing: 400, patience: 60_000 } : { crossing: 40, patience: 0 }

/** Whether a way depends on nothing but what is where it was sought: not on how long others were sought before. */
export const isMemorable = ({ patience }: Care): boolean => patience === 0

/**
 * By how much more than it need be the way that is left is taken for: in haste ways that lead towards the goal are tried
 * first, though one that begins otherwise might be a little cheaper.
 */
export const eager = (care: Care, steps: number): number => (steps < care.patience ? 1 : 1.8)

/** What it costs to run along others: of many, some tell enough. */
export const sharing = (lines: number): number => Math.min(lines, 4) * costs.shared

export const crossing = ({ crossing: each }: Care, lines: number): number => Math.min(lines, 8) * each
