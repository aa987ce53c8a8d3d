import { type Box, grown, overlap } from './box.ts'

/** About as wide as a shape, so that a box is in few cells, and few are in one. */
const cell = 256

/** Boxes by where they are: who asks whether something is in the way looks only at what is near. */
export interface BoxIndex<B extends Box = Box> {
  add(box: B): void
  /** Whether any of them overlaps the box. */
  isTaken(box: Box): boolean
  /** All that are not farther from a box than some way, and some others; a large one may come more than once. */
  near(box: Box, by: number): readonly B[]
}

export function boxIndexOf<B extends Box>(boxes: readonly B[]): BoxIndex<B> {
  const cells = new Map<number, B[]>()
  const index: BoxIndex<B> = {
    add(box) {
      for (const key of cellsOf(box)) {
        const there = cells.get(key)
        if (there) there.push(box)
        else cells.set(key, [box])
      }
    },
    isTaken: (box) => cellsOf(box).some((key) => cells.get(key)?.some((other) => overlap(box, other))),
    near: (box, by) => cellsOf(grown(box, by)).flatMap((key) => cells.get(key) ?? []),
  }
  for (const box of boxes) index.add(box)
  return index
}

/** Two cells may have the same number: what is in both is found in either. */
function cellsOf({ x, y, width, height }: Box): readonly number[] {
  const keys: number[] = []
  for (let column = Math.floor(x / cell); column * cell <= x + width; column++) {
    for (let row = Math.floor(y / cell); row * cell <= y + height; row++) keys.push(column * 1_000_003 + row)
  }
  return keys
}
