import { expect, it } from 'vitest'
import type { ShapeNode } from '#app/canvas/flow-types.ts'
import type { Palette } from '#app/canvas/painted/paint-shapes.ts'
import { paintSpeck } from '#app/canvas/painted/paint-speck.ts'
import type { ChangeMark } from '#core/views/diagram/change-marks.ts'
import type { DiagramNode } from '#core/views/diagram/diagram.ts'
import { light } from '#core/views/scene/theme.ts'

const palette: Palette = { ...light, shadow: { ink: light.ink, strength: 0.1 } }
const id = 'pool:a'

/** The ground of a shape that is hardly a point. */
function groundOf(badge?: DiagramNode['badge'], type?: ChangeMark['type']): string {
  const grounds: string[] = []
  const context = { fillStyle: '', fillRect: () => grounds.push(context.fillStyle) }
  const marks = new Map(type ? [[id, { type, isInside: false }]] : [])
  const node = { id, kind: 'pool', width: 200, height: 60, rows: [], generation: 'lync2013', badge }
  const shape = { position: { x: 0, y: 0 }, data: { node, handling: { marks } } }
  paintSpeck(context as unknown as CanvasRenderingContext2D, shape as unknown as ShapeNode, palette, false)
  return grounds[0] ?? ''
}

const error = { severity: 'error', count: 1 } as unknown as NonNullable<DiagramNode['badge']>

it('shows from afar what is wrong, and not what is wrong in it', () => {
  expect(groundOf()).toBe(light.generation.lync2013.line)
  expect(groundOf(error)).toBe(light.severity.error.ink)
  expect(groundOf({ ...error, inside: true } as typeof error)).toBe(light.generation.lync2013.line)
})

it('shows from afar what a comparison marks', () => {
  expect(groundOf(undefined, 'added')).toBe(light.good.ink)
  expect(groundOf(undefined, 'changed')).toBe(light.severity.warning.ink)
  expect(groundOf(error, 'added')).toBe(light.severity.error.ink)
})
