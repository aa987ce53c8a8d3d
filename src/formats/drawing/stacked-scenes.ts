import { movedBy } from '#core/views/scene/draw.ts'
import type { Scene } from '#core/views/scene/scene.ts'

const gap = 40

/** Pages under each other as one, for what has no pages; a single one stays as it is. Throws where there is none. */
export function stackedScenes(scenes: readonly Scene[]): Scene {
  const [first, ...others] = scenes
  if (!first) throw new Error('There is no page to draw.')
  if (others.length === 0) return first
  let y = 0
  const items = scenes.flatMap((scene) => {
    const moved = movedBy(scene.items, 0, y)
    y += scene.height + gap
    return moved
  })
  return {
    width: Math.max(...scenes.map(({ width }) => width)),
    height: y - gap,
    title: scenes.map(({ title }) => title).join(' · '),
    description: scenes.map(({ description }) => description).join(' '),
    items,
  }
}
