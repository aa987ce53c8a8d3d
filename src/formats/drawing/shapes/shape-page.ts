import { type Box, grown, isWithin, type Point } from '#core/layout/box.ts'
import type { Scene, SceneItem, SceneLine } from '#core/views/scene/scene.ts'
import { type Growing, piecesOf } from './pieces.ts'
import type { Connector, Shape, ShapePage } from './shape.ts'

/** Reads a scene as shapes in each other and the lines between them. The paper itself is none of them. */
export function shapePageOf({ items, width, height }: Scene): ShapePage {
  const lines: SceneLine[] = []
  const isPaper = (item: SceneItem): boolean => item.type === 'box' && item.width >= width && item.height >= height
  const pieces = piecesOf(
    items.filter((item) => !isPaper(item)),
    lines,
  )
  const reasons = new Map<string, Shape>()
  const shapes = nested(pieces, new Set(lines.map(({ data }) => data.line ?? '')), reasons)
  const ends = endsIn(pieces)
  const connectors = lines.map(
    (line): Connector => ({
      line,
      route: line.route.map(({ x, y }) => ({ x: x + line.x, y: y + line.y })),
      from: ends.get(line.data.from ?? ''),
      to: ends.get(line.data.to ?? ''),
      reason: reasons.get(line.data.line ?? ''),
    }),
  )
  return { shapes, connectors }
}

/** Puts what stands in a frame into it, marks on the card that they are fixed to, and takes out the reasons of lines. */
function nested(pieces: readonly Growing[], lines: ReadonlySet<string>, reasons: Map<string, Shape>): readonly Shape[] {
  const frames = pieces.filter(({ role }) => role === 'frame')
  const cards = pieces.filter(({ role }) => role === 'card')
  return pieces.filter((piece) => {
    if (piece.role === 'label' && lines.has(piece.subject ?? '')) {
      reasons.set(piece.subject ?? '', piece)
      return false
    }
    const parent = parentOf(piece, frames, cards)
    parent?.inside.push(piece)
    return !parent
  })
}

function parentOf(piece: Growing, frames: readonly Growing[], cards: readonly Growing[]): Growing | undefined {
  if (piece.role === 'label') return frames.find(({ subject }) => subject === piece.subject)
  if (piece.role !== 'part') return smallest(frames.filter((one) => one !== piece && covers(one.box, piece.box)))
  if (piece.box.width > mark || piece.box.height > mark) return undefined
  return cards.findLast((one) => isOn(one, piece)) ?? smallest(frames.filter((one) => isOn(one, piece)))
}

/** Marks of findings and changes are no larger, and stand no further outside of what they are about. */
const mark = 40
const outside = 12

const isOn = ({ box }: Growing, piece: Growing): boolean => isWithin(grown(box, outside), centerOf(piece.box))

const centerOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

const covers = (outer: Box, { x, y, width, height }: Box): boolean =>
  x >= outer.x &&
  y >= outer.y &&
  x + width <= outer.x + outer.width &&
  y + height <= outer.y + outer.height &&
  outer.width * outer.height > width * height

const smallest = (shapes: readonly Growing[]): Growing | undefined =>
  shapes.toSorted((a, b) => a.box.width * a.box.height - b.box.width * b.box.height)[0]

/** What lines can be fixed to, by the id of the entity. */
function endsIn(pieces: readonly Shape[], ends = new Map<string, Shape>()): ReadonlyMap<string, Shape> {
  for (const piece of pieces) {
    if ((piece.role === 'card' || piece.role === 'row') && piece.subject) ends.set(piece.subject, piece)
    endsIn(piece.inside, ends)
  }
  return ends
}
