import { around, type Box } from '#core/layout/box.ts'
import { addAll } from '#core/model/base/many.ts'
import type {
  SceneBox,
  SceneData,
  SceneGroup,
  SceneItem,
  SceneLine,
  ScenePath,
  SceneText,
} from '#core/views/scene/scene.ts'
import { boxOfPath } from './path-segments.ts'
import type { Shape } from './shape.ts'
import { middleOf, textBoxOf } from './text-box.ts'

/** A shape that is still being put together. */
export type Growing = { -readonly [K in keyof Shape]: Shape[K] } & { behind: Growing[]; inside: Growing[] }

/** Items as shapes, back to front: words go into the outline before them in which they stand; lines are left apart. */
export function piecesOf(items: readonly SceneItem[], lines: SceneLine[]): Growing[] {
  const pieces: Growing[] = []
  for (const item of items) {
    if (item.type === 'line') lines.push(item)
    else if (item.type === 'text') addText(pieces, item)
    else if (item.type === 'group') addAll(pieces, groupPieces(item, lines, pieces))
    else pieces.push(partOf(item))
  }
  return pieces
}

const partOf = (outline: SceneBox | ScenePath): Growing => ({
  role: 'part',
  box: outline.type === 'box' ? boxOf(outline) : boxOfPath(outline),
  outline,
  behind: [],
  inside: [],
})

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })

/** So many shapes before a text may be the one that it is written on. */
const near = 6

function addText(pieces: Growing[], label: SceneText): void {
  const point = { x: label.x, y: middleOf(label) }
  const owner = pieces
    .slice(-near)
    .findLast((one) => one.role === 'part' && one.outline && !one.label && holds(one, point))
  if (owner) owner.label = label
  else pieces.push({ role: 'part', box: textBoxOf(label), label, behind: [], inside: [] })
}

const holds = ({ box }: Growing, { x, y }: { x: number; y: number }): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** A group as a shape around its first outline; without a meaning it is but its parts. */
function groupPieces({ data, items }: SceneGroup, lines: SceneLine[], before: Growing[]): readonly Growing[] {
  const [first, ...inside] = piecesOf(items, lines)
  const meaning = meaningOf(data)
  if (!first || !meaning) return first ? [first, ...inside] : []
  const shape = first.outline ? { ...first, ...meaning, inside } : { ...empty([first, ...inside]), ...meaning }
  if (meaning.role === 'card') shape.behind = behind(shape, before)
  return [shape]
}

const empty = (inside: Growing[]): Growing => ({
  role: 'part',
  box: around(inside.map(({ box }) => box)),
  behind: [],
  inside,
})

function meaningOf({ card, row, frame, ghost, label }: SceneData): Pick<Shape, 'role' | 'subject'> | undefined {
  if (card !== undefined) return { role: 'card', subject: card }
  if (row !== undefined) return { role: 'row', subject: row }
  if (frame !== undefined) return { role: 'frame', subject: frame }
  if (ghost !== undefined) return { role: 'ghost', subject: ghost }
  return label === undefined ? undefined : { role: 'label', subject: label }
}

/** Takes what looks out behind a card off the shapes before it; its shadow, which has no line, is dropped. */
function behind({ box }: Growing, before: Growing[]): Growing[] {
  const found: Growing[] = []
  for (let last = before.at(-1); last && looksOut(last, box); last = before.at(-1))
    found.unshift(before.pop() as Growing)
  return found.filter(({ outline }) => outline?.stroke)
}

const furthest = 6

const looksOut = ({ role, outline, label, box }: Growing, { x, y, width, height }: Box): boolean =>
  role === 'part' &&
  outline?.type === 'box' &&
  !label &&
  box.width === width &&
  box.height === height &&
  Math.abs(box.x - x) <= furthest &&
  Math.abs(box.y - y) <= furthest
