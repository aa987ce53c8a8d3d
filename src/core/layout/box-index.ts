import { type Box, grown, overlap } from './box.ts'

/** About as wide as a shape, so that a box is in few cells, and few are in one. */
const cell = 256

/** Boxes by where they are: who asks whether something is in the way looks only at what is near. */
export interface BoxIndex<B extends Box = Box> {
  add(box: B): void
  remove(box: B): void
  /** Whether any of them overlaps the box. */
  isTaken(box: Box): boolean
  /** All that are not farther from a box than some way, and some others. */
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
    remove(box) {
      for (const key of cellsOf(box)) {
        const there = cells.get(key) ?? []
        there.splice(there.indexOf(box), 1)
      }
    },
    isTaken: (box) => cellsOf(box).some((key) => cells.get(key)?.some((other) => overlap(box, other))),
    near(box, by) {
      const [left, right, top, bottom] = cellsAt(grown(box, by))
      const found: B[] = []
      for (let column = left; column <= right; column++) {
        for (let row = top; row <= bottom; row++) {
          for (const other of cells.get(keyOf(column, row)) ?? []) {
            // A large one is in several of these cells, and is found in the first.
            const isFirst = column === Math.max(left, cellAt(other.x)) && row === Math.max(top, cellAt(other.y))
            if (isFirst) found.push(other)
          }
        }
      }
      return found
    },
  }
  for (const box of boxes) index.add(box)
  return index
}
const cellAt = (place: number): number => Math.floor(place / cell)

const cellsAt = ({ x, y, width, height }: Box) => [cellAt(x), cellAt(x + width), cellAt(y), cellAt(y + height)] as const

/** Two cells may have the same number: what is in both is found in either. */
const keyOf = (column: number, row: number): number => column * 1_000_003 + row

function cellsOf(box: Box): readonly number[] {
  const [left, right, top, bottom] = cellsAt(box)
  const keys: number[] = []
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) keys.push(keyOf(column, row))
  }
  return keys
}
