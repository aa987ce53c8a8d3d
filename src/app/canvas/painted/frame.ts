import type { Viewport } from '@xyflow/react'
import { type Box, grown, overlap } from '#core/layout/box.ts'

/** A part of the diagram that is painted, and with how many points for each of its units. */
export interface Frame extends Box {
  readonly scale: number
}

export interface Screen {
  readonly view: Viewport
  readonly width: number
  readonly height: number
  /** How many points of the screen one pixel has. */
  readonly density: number
}

/** So many points one canvas holds. */
const maxPoints = 8_000_000
/** Badges, shadows and rings reach over the edge of what is painted. */
const beyond = 60

/** What can be seen, in units of the diagram. */
export const seenPart = ({ view: { x, y, zoom }, width, height }: Screen): Box => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
})

/** All of the diagram if that is not too much; else what can be seen with as much around it as can be held. */
export function frameOf(whole: Box, screen: Screen): Frame {
  const scale = screen.view.zoom * screen.density
  const all = grown(whole, beyond)
  if (all.width * all.height * scale * scale <= maxPoints) return { ...all, scale }
  const seen = seenPart(screen)
  const room = Math.sqrt(maxPoints / (seen.width * seen.height * scale * scale))
  const by = Math.max(0, Math.min(1, room - 1) / 2)
  const [across, down] = [seen.width * by, seen.height * by]
  return {
    x: seen.x - across,
    y: seen.y - down,
    width: seen.width + 2 * across,
    height: seen.height + 2 * down,
    scale,
  }
}

/** Whether all that can be seen of the diagram is painted in a frame. */
export function holds(frame: Frame, whole: Box, screen: Screen): boolean {
  const seen = seenPart(screen)
  const part = common(seen, grown(whole, beyond))
  if (!part) return true
  const end = { x: frame.x + frame.width, y: frame.y + frame.height }
  return (
    part.x >= frame.x - 1 &&
    part.y >= frame.y - 1 &&
    part.x + part.width <= end.x + 1 &&
    part.y + part.height <= end.y + 1
  )
}

function common(a: Box, b: Box): Box | undefined {
  if (!overlap(a, b)) return undefined
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  }
}

/** Whether a frame is neither so coarse nor so fine for a zoom that one would see it while the zoom changes. */
export const isFineEnough = ({ scale }: Frame, { view, density }: Screen): boolean => {
  const ratio = scale / (view.zoom * density)
  return ratio > 0.66 && ratio < 1.8
}

export const isSharp = ({ scale }: Frame, { view, density }: Screen): boolean =>
  Math.abs(scale / (view.zoom * density) - 1) < 0.001
