import { type Box, overlap } from '#core/layout/box.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { FlowNode, IslandNode, LinkEdge, ShapeNode } from '../flow-types.ts'
import { edgePart, nodePart } from './changed-parts.ts'
import type { Frame } from './frame.ts'
import { paintLink, paintReason } from './paint-links.ts'
import { type Palette, paintDrop, paintIsland, paintShape } from './paint-shapes.ts'
import { paintSpeck } from './paint-speck.ts'
import { nameFont } from './words.ts'

/** What is painted, and how. Frames of sites and ghosts are none of it: they are elements, thousands of frames by and by. */
export interface Picture {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly LinkEdge[]
  readonly palette: Palette
  readonly hasBadges: boolean
}

/** Paints a part of a diagram at rest on a canvas that is laid there; of one that is painted already only some parts anew. */
export const paintFrame = (canvas: HTMLCanvasElement, frame: Frame, picture: Picture, parts?: readonly Box[]): void =>
  paintOn(canvas, frame, parts, (context) =>
    atOnce(paint(context, frame, parts ? seenIn(picture, parts) : picture, false)),
  )

/** Paints it as a whole in steps, and beside the canvas, which shows what it did until all of it is there. */
export function* paintFrameInParts(canvas: HTMLCanvasElement, frame: Frame, picture: Picture): InParts<true> {
  const beside = canvas.ownerDocument.createElement('canvas')
  const context = beside.getContext('2d')
  const shown = canvas.getContext('2d')
  if (!context || !shown) return true
  place(beside, frame)
  layOut(context, frame, familyOf(canvas))
  yield* paint(context, frame, picture, false)
  place(canvas, frame)
  shown.clearRect(0, 0, canvas.width, canvas.height)
  shown.drawImage(beside, 0, 0)
  return true
}

/** The same of what is dragged, and of what is under it. */
export const paintDragged = (canvas: HTMLCanvasElement, frame: Frame, picture: Picture): void =>
  paintOn(canvas, frame, undefined, (context) => {
    atOnce(paint(context, frame, picture, true))
    for (const node of picture.nodes) if (isShape(node)) paintDrop(context, node, picture.palette)
  })

/** Paints on a canvas where something that is dragged may be dropped. */
export const paintDrops = (canvas: HTMLCanvasElement, frame: Frame, { nodes, palette }: Picture): void =>
  paintOn(canvas, frame, undefined, (context) => {
    for (const node of nodes) if (isShape(node)) paintDrop(context, node, palette)
  })

function paintOn(
  canvas: HTMLCanvasElement,
  frame: Frame,
  parts: readonly Box[] | undefined,
  paintAll: (context: CanvasRenderingContext2D) => void,
): void {
  const context = canvas.getContext('2d')
  if (!context) return
  place(canvas, frame)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  if (parts) clearParts(context, frame, parts)
  else context.clearRect(0, 0, canvas.width, canvas.height)
  layOut(context, frame, familyOf(canvas))
  paintAll(context)
  context.restore()
}

/** From here on the units of a context are those of the diagram. */
function layOut(context: CanvasRenderingContext2D, { x, y, scale }: Frame, family: string): void {
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
  context.font = `${nameFont.weight} ${nameFont.size}px ${family}`
}

/** Asked once: while something is dragged the browser would lay out the page for it in each frame. */
const familyOf = cachedBy((canvas: HTMLCanvasElement): string => getComputedStyle(canvas).fontFamily)

/** Up to whole points, so that what is painted there ends as sharp as it is in a picture that is painted as a whole. */
function clearParts(context: CanvasRenderingContext2D, frame: Frame, parts: readonly Box[]): void {
  context.beginPath()
  for (const part of parts) {
    const [left, top] = [Math.floor((part.x - frame.x) * frame.scale), Math.floor((part.y - frame.y) * frame.scale)]
    const right = Math.ceil((part.x + part.width - frame.x) * frame.scale)
    const bottom = Math.ceil((part.y + part.height - frame.y) * frame.scale)
    context.rect(left, top, right - left, bottom - top)
    context.clearRect(left, top, right - left, bottom - top)
  }
  context.clip()
}

const seenIn = ({ nodes, edges, ...picture }: Picture, parts: readonly Box[]): Picture => {
  const isSeen = (box: Box) => parts.some((part) => overlap(part, box))
  return {
    ...picture,
    nodes: nodes.filter((node) => isSeen(nodePart(node))),
    edges: edges.filter((edge) => isSeen(edgePart(edge))),
  }
}

/** A canvas lies in the diagram, and is moved and scaled with it. */
function place(canvas: HTMLCanvasElement, { x, y, width, height, scale }: Frame): void {
  const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)]
  if (canvas.width !== across) canvas.width = across
  if (canvas.height !== down) canvas.height = down
  Object.assign(canvas.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${across / scale}px`,
    height: `${down / scale}px`,
  })
}

/** Where a name is no higher than this, in points of the canvas, a shape is hardly a point itself. */
const speck = 1

/** So many shapes or lines are painted in one step. */
const partLength = 200

function* paint(
  context: CanvasRenderingContext2D,
  { scale }: Frame,
  { nodes, edges, palette, hasBadges }: Picture,
  isOver: boolean,
): InParts<void> {
  const isSpeck = (shape: ShapeNode) => nameFont.size * scale < speck && !shape.selected && !isOver
  yield* inSteps(nodes.filter(isIsland), (island) => paintIsland(context, island, palette))
  yield* inSteps(edges, (edge) => paintLink(context, edge, palette))
  yield* inSteps(nodes.filter(isShape), (shape) => {
    if (isSpeck(shape)) paintSpeck(context, shape, palette, hasBadges)
    else paintShape(context, shape, palette, { hasBadges, isOver })
  })
  yield* inSteps(edges, (edge) => paintReason(context, edge, palette))
}

function* inSteps<T>(all: readonly T[], paintOne: (one: T) => void): InParts<void> {
  for (const [at, one] of all.entries()) {
    paintOne(one)
    if (at % partLength === partLength - 1) yield
  }
}

const isIsland = (node: FlowNode): node is IslandNode => node.type === 'island'
export const isShape = (node: FlowNode): node is ShapeNode => node.type === 'shape'
