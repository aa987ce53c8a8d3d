import { type Box, isSameBox } from '#core/layout/box.ts'
import { inSlices, nextTask } from '../../commands/in-slices.ts'
import type { Drops } from '../../store/drops.ts'
import type { LinkEdge, ShapeNode } from '../flow-types.ts'
import { changedParts } from './changed-parts.ts'
import { type Frame, frameOf, holds, isFineEnough, isSharp, type Screen, seenPart } from './frame.ts'
import { byId, isAway, looksSame, reroutedSince } from './moving.ts'
import { isShape, type Picture, paintDragged, paintDrops, paintFrame, paintFrameInParts } from './paint-diagram.ts'

/** So long a zoom has to rest before what was painted for another one is painted anew, in milliseconds. */
const rest = 140
/** In more parts than this a picture is painted as a whole. */
const mostParts = 600
/** More shapes and lines than this are painted in slices, between which the page answers. */
const mostAtOnce = 5_000

export interface Painter {
  /** There is something else to be seen. */
  show(picture: Picture, whole: Box): void
  /** The view has moved. */
  follow(screen: Screen): void
  repaint(): void
  stop(): void
}

/** What is painted, where, and what of it is away from its place. */
interface Painting {
  readonly base: HTMLCanvasElement
  /** Where something that is dragged may be dropped. */
  readonly drops: HTMLCanvasElement
  readonly over: HTMLCanvasElement
  shown?: { readonly picture: Picture; readonly whole: Box }
  screen?: Screen
  frame?: Frame
  /** What the lower canvas shows; nothing where all of it has to be painted anew, also where that is given up. */
  painted?: { readonly frame: Frame; readonly picture: Picture }
  /** The drops that are painted, of which diagram, and for which screen. */
  dropsPainted?: { readonly drops: Drops; readonly whole: Box; readonly screen: Screen }
  timer?: ReturnType<typeof setTimeout>
  /** Gives up what is being painted in slices. */
  giveUp?: (() => void) | undefined
  /** The lines as they were before anything was dragged. */
  atRest: ReadonlyMap<string, LinkEdge>
  readonly away: Ids
  /** What was dragged, and is seen above its place until it is painted there. */
  readonly landed: Ids
}

interface Ids {
  readonly nodes: Set<string>
  readonly edges: Set<string>
}

const noIds = (): Ids => ({ nodes: new Set(), edges: new Set() })

/**
 * Paints a diagram on one canvas, where something may be dropped on one above it, and what is dragged on another one, so
 * that of a drag only what moves is painted in each frame, and nothing as a whole when it ends. All lie in the diagram:
 * while the view is moved nothing is painted at all.
 */
export function painterOn(canvases: Pick<Painting, 'base' | 'drops' | 'over'>): Painter {
  const painting: Painting = { ...canvases, atRest: new Map(), away: noIds(), landed: noIds() }
  return {
    show: (picture, whole) => {
      const before = painting.shown
      painting.shown = { picture, whole }
      const moving = picture.nodes.filter(isAway)
      if (moving.length === 0) comeBack(painting, before)
      else moveOn(painting, moving, before)
      paintDropsOf(painting)
      paintOver(painting)
    },
    follow: (screen) => {
      painting.screen = screen
      follow(painting, screen)
      paintDropsOf(painting)
      paintOver(painting)
    },
    repaint: () => paintBase(painting, true),
    stop: () => {
      clearTimeout(painting.timer)
      painting.giveUp?.()
    },
  }
}

/** Everything is in its place. */
function comeBack(painting: Painting, before: Painting['shown']): void {
  const { shown, away, landed } = painting
  if (!shown) return
  const { picture, whole } = shown
  const wasMoving = away.nodes.size > 0
  moveAll(away.nodes, landed.nodes)
  moveAll(away.edges, landed.edges)
  painting.atRest = byId(picture.edges)
  const isSame =
    before?.picture.edges === picture.edges &&
    looksSame(before.picture.nodes, picture.nodes) &&
    !isOtherInk(picture, before.picture)
  const isElsewhere = !before || !isSameBox(before.whole, whole)
  if (isElsewhere || wasMoving || !isSame) paintBase(painting, isElsewhere)
}

/** Something is dragged: it is painted above the rest, and the rest without it. */
function moveOn(painting: Painting, moving: Picture['nodes'], before: Painting['shown']): void {
  const { shown, away, atRest } = painting
  if (!shown) return
  const hasLeft = [leave(away.nodes, moving), leave(away.edges, reroutedSince(atRest, shown.picture.edges))]
  if (hasLeft.includes(true) || isOtherInk(shown.picture, before?.picture)) paintBase(painting, false)
}

const isOtherInk = (a: Picture, b: Picture | undefined): boolean =>
  a.palette !== b?.palette || a.hasBadges !== b.hasBadges

function follow(painting: Painting, screen: Screen): void {
  const { shown, frame, giveUp } = painting
  // What is being painted is looked at once it is there.
  if (!shown || giveUp) return
  const isGood = frame && holds(frame, shown.whole, screen) && isFineEnough(frame, screen)
  if (!isGood) paintBase(painting, true)
  else if (!isSharp(frame, screen)) {
    clearTimeout(painting.timer)
    painting.timer = setTimeout(() => paintBase(painting, true), rest)
  }
}

function paintBase(painting: Painting, isElsewhere: boolean): void {
  const { base, shown, screen, frame, away } = painting
  clearTimeout(painting.timer)
  painting.giveUp?.()
  if (isElsewhere) delete painting.painted
  if (!shown || !screen) return
  const { picture, whole } = shown
  const isKept = frame && !isElsewhere && isSharp(frame, screen) && holds(frame, whole, screen)
  const next = isKept ? frame : frameOf(whole, screen)
  const resting = {
    ...picture,
    nodes: picture.nodes.filter(({ id }) => !away.nodes.has(id)),
    edges: picture.edges.filter(({ id }) => !away.edges.has(id)),
  }
  const parts = isKept ? partsToPaint(painting.painted, next, resting) : undefined
  if (!parts && resting.nodes.length + resting.edges.length > mostAtOnce) paintInSlices(painting, next, resting)
  else {
    paintFrame(base, next, resting, parts)
    isThere(painting, next, resting)
  }
}

/** The lower canvas shows a picture, and what has landed with it. */
function isThere(painting: Painting, frame: Frame, picture: Picture): void {
  const { landed } = painting
  painting.frame = frame
  painting.painted = { frame, picture }
  if (landed.nodes.size === 0) return
  landed.nodes.clear()
  landed.edges.clear()
  paintOver(painting)
}

/** Until it is there the canvas shows what it did. */
function paintInSlices(painting: Painting, frame: Frame, picture: Picture): void {
  let isWanted = true
  const giveUp = () => {
    isWanted = false
    painting.giveUp = undefined
  }
  painting.giveUp = giveUp
  const paint = async () => {
    await nextTask()
    if (!isWanted || !(await inSlices(paintFrameInParts(painting.base, frame, picture), () => isWanted))) return
    painting.giveUp = undefined
    isThere(painting, frame, picture)
    if (painting.screen) follow(painting, painting.screen)
  }
  void paint()
}

/** The parts of a frame that are painted otherwise; undefined where all of it is painted as fast. */
function partsToPaint(painted: Painting['painted'], frame: Frame, picture: Picture): readonly Box[] | undefined {
  if (painted?.frame !== frame || isOtherInk(picture, painted.picture)) return undefined
  const parts = changedParts(painted.picture, picture)
  if (!parts || parts.length > mostParts) return undefined
  const size = parts.reduce((sum, { width, height }) => sum + width * height, 0)
  return size * 2 > frame.width * frame.height ? undefined : parts
}

/** Once for each change of them: to be dropped on is nothing that a shape does by itself. */
function paintDropsOf(painting: Painting): void {
  const { drops: canvas, shown, screen, dropsPainted } = painting
  if (!shown || !screen) return
  const { picture, whole } = shown
  const drops = picture.nodes.find(hasDrops)?.data.handling.drops
  canvas.hidden = drops === undefined
  if (!drops) {
    delete painting.dropsPainted
    return
  }
  const isPainted = dropsPainted?.drops === drops && dropsPainted.whole === whole && dropsPainted.screen === screen
  if (isPainted) return
  painting.dropsPainted = { drops, whole, screen }
  paintDrops(canvas, seenFrame(screen), picture)
}

const hasDrops = (node: Picture['nodes'][number]): node is ShapeNode =>
  isShape(node) && node.data.handling.drops !== undefined

/** Also where what is dragged comes from the palette, or is a line of a shape, and nothing is away from its place. */
function paintOver({ over, shown, screen, away, landed }: Painting): void {
  if (!shown || !screen) return
  const nodes = shown.picture.nodes.filter(
    (node) => away.nodes.has(node.id) || landed.nodes.has(node.id) || isUnder(node),
  )
  over.hidden = nodes.length === 0
  if (over.hidden) return
  paintDragged(over, seenFrame(screen), {
    ...shown.picture,
    nodes,
    edges: shown.picture.edges.filter(({ id }) => away.edges.has(id) || landed.edges.has(id)),
  })
}

const seenFrame = (screen: Screen): Frame => ({ ...seenPart(screen), scale: screen.view.zoom * screen.density })

/** Adds what has left its place. True where one of them had not before. */
function leave(away: Set<string>, gone: readonly { readonly id: string }[]): boolean {
  const before = away.size
  for (const { id } of gone) away.add(id)
  return away.size > before
}

function moveAll(from: Set<string>, to: Set<string>): void {
  for (const id of from) to.add(id)
  from.clear()
}

/** Under what is dragged. */
const isUnder = (node: Picture['nodes'][number]): boolean =>
  isShape(node) && node.data.handling.over === node.data.node.id
