import type { Box, Side } from '#core/layout/box.ts'
import { isWithin, overlap, placed } from '#core/layout/box.ts'
import { anchorOf, extentOf, pointsOn } from '#core/layout/curve.ts'
import type { DiagramNode, LinkStyle } from './diagram.ts'
import type { Spot } from './shown.ts'

interface Sides {
  readonly from: Side
  readonly to: Side
}

/** Which sides of two shapes a line joins: those that suit it best, unless others keep it clear of the shapes between. */
export function sidesOf(style: LinkStyle, from: Spot, to: Spot, nodes: readonly DiagramNode[]): Sides {
  const a = placed(from.node, from.row)
  const b = placed(to.node, to.row)
  // A line may leave a row through the shape that the row is in.
  const inTheWay = from.row || to.row ? nodes.filter((node) => !holdsRow(from, node) && !holdsRow(to, node)) : nodes
  let best: Sides = { from: 'right', to: 'right' }
  let fewest = Number.POSITIVE_INFINITY
  for (const sides of choicesOf(style, a, b)) {
    if (!fits(from, sides.from) || !fits(to, sides.to)) continue
    const hits = hitsOf(a, b, sides, inTheWay)
    if (hits < fewest) best = sides
    fewest = Math.min(fewest, hits)
    if (fewest === 0) break
  }
  return best
}

const holdsRow = (spot: Spot, node: DiagramNode): boolean => spot.row !== undefined && spot.node.id === node.id

/** A row has only a left and a right side. */
const fits = ({ row }: Spot, side: Side): boolean => !row || side === 'left' || side === 'right'

/** Best first: face to face in one direction or the other, then around a corner, then in a bow around what lies between. */
function choicesOf(style: LinkStyle, a: Box, b: Box): readonly Sides[] {
  const across = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))
  const down = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height))
  const level: Sides = { from: sideways(a, b), to: sideways(b, a) }
  const steep: Sides = { from: upright(a, b), to: upright(b, a) }
  const facing = [...(across > 0 ? [level] : []), ...(down > 0 ? [steep] : [])]
  const corners: readonly Sides[] = [
    { from: steep.from, to: level.to },
    { from: level.from, to: steep.to },
  ]
  const bows = across > 0 ? bowsBelow : bowsBeside
  return [
    ...(runsUpright(style, across, down) ? [...facing].reverse() : facing),
    ...(across > 0 && down > 0 ? corners : []),
    ...bows.map((side): Sides => ({ from: side, to: side })),
  ]
}

const bowsBelow = ['bottom', 'top', 'right', 'left'] as const
const bowsBeside = ['right', 'left', 'bottom', 'top'] as const

/** Room that a line needs to run in one direction without a kink. */
const enough = 40

/** A chat pool stands under its host and a client under its users; everything else lies side by side. */
function runsUpright(style: LinkStyle, across: number, down: number): boolean {
  const prefersUpright = style === 'hosting' || style === 'client'
  if (prefersUpright ? down >= enough : across >= enough) return prefersUpright
  return down > across
}

const sideways = (from: Box, to: Box): Side => (from.x + from.width / 2 <= to.x + to.width / 2 ? 'right' : 'left')
const upright = (from: Box, to: Box): Side => (from.y + from.height / 2 <= to.y + to.height / 2 ? 'bottom' : 'top')

/** How many shapes the line would run through. */
function hitsOf(a: Box, b: Box, sides: Sides, nodes: readonly Box[]): number {
  const from = { ...anchorOf(a, sides.from), side: sides.from }
  const to = { ...anchorOf(b, sides.to), side: sides.to }
  const extent = extentOf(from, to)
  const near = nodes.filter((node) => overlap(node, extent))
  if (near.length === 0) return 0
  const points = pointsOn(from, to, 24)
  return near.filter((node) => points.some((point) => isWithin(node, point))).length
}
