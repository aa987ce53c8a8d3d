import type { Box } from '../box.ts'
import { corner } from './route.ts'

/** The direction that stretches are moved in: upright ones along x, level ones along y. */
export type Axis = 'x' | 'y'
export const otherAxis = { x: 'y', y: 'x' } as const
export const sizeOn = { x: 'width', y: 'height' } as const

/** The least that a line keeps from what it goes around when it has to make room for others. */
const closest = 4

/** A straight part of a line. */
export interface Stretch {
  readonly line: number
  /** The place of its first corner in the route. */
  readonly at: number
  /** Where it is in the direction that it can be moved in, and where it reaches along itself. */
  readonly position: number
  readonly start: number
  readonly end: number
}

/** Between what a stretch may be moved. */
export interface Room {
  readonly least: number
  readonly most: number
}

/** How far a stretch can be moved, which ends at some boxes. */
export type RoomOf = (stretch: Stretch, ends: readonly Box[]) => Room

/** Tells how far a stretch can be moved: to what lies beside it, and at an end of the line along its side. */
export function roomAmong(axis: Axis, obstacles: readonly Box[]): RoomOf {
  const along = otherAxis[axis]
  let beside: ReturnType<typeof boxesBy> | undefined
  return ({ position, start, end }, ends) => {
    beside ??= boxesBy(along, obstacles)
    let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const boxes of beside(start, end)) {
      for (const box of boxes) {
        if (box[along] >= end || box[along] + box[sizeOn[along]] <= start) continue
        const [near, far] = [box[axis], box[axis] + box[sizeOn[axis]]]
        if (far <= position) least = Math.max(least, Math.min(far + closest, position))
        else if (near >= position) most = Math.min(most, Math.max(near - closest, position))
      }
    }
    for (const box of ends) {
      // A row is low, and several lines may leave it.
      const inset = Math.min(corner, box[sizeOn[axis]] / 5)
      least = Math.max(least, Math.min(box[axis] + inset, position))
      most = Math.min(most, Math.max(box[axis] + box[sizeOn[axis]] - inset, position))
    }
    return { least, most }
  }
}

/** About the size of a card: few boxes are in more than two or three parts. */
const part = 200

/** Boxes by the parts of a direction that they reach into; those of a longer way may come more than once. */
function boxesBy(axis: Axis, boxes: readonly Box[]): (start: number, end: number) => readonly (readonly Box[])[] {
  const parts = new Map<number, Box[]>()
  for (const box of boxes) {
    for (const at of partsIn(box[axis], box[axis] + box[sizeOn[axis]])) {
      const known = parts.get(at)
      if (known) known.push(box)
      else parts.set(at, [box])
    }
  }
  return (start, end) => partsIn(start, end).map((at) => parts.get(at) ?? [])
}

function partsIn(start: number, end: number): readonly number[] {
  const [first, last] = [Math.floor(start / part), Math.floor(end / part)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
