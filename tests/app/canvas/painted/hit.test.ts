import { describe, expect, it } from 'vitest'
import { linkAt, shapeAt } from '#app/canvas/painted/hit.ts'
import type { DiagramLink, DiagramNode } from '#core/views/diagram/diagram.ts'

const shape = (id: string, x: number): DiagramNode =>
  ({ id, x, y: 0, width: 100, height: 50 }) as unknown as DiagramNode

describe('what is painted at a point', () => {
  const nodes = [shape('pool:a', 0), shape('pool:b', 80)]

  it('is the shape there, and of two the one in front', () => {
    expect(shapeAt({ nodes }, { x: 20, y: 20 })?.id).toBe('pool:a')
    expect(shapeAt({ nodes }, { x: 90, y: 20 })?.id).toBe('pool:b')
    expect(shapeAt({ nodes }, { x: 300, y: 20 })).toBeUndefined()
  })

  const line = (id: string, y: number, broken?: object): DiagramLink =>
    ({
      id,
      route: [
        { x: 0, y },
        { x: 200, y },
      ],
      broken,
    }) as unknown as DiagramLink
  const links = [line('one', 100), line('two', 140, { at: { x: 50, y: 120 } })]

  it('is a line that is near enough', () => {
    expect(linkAt({ links }, { x: 100, y: 104 }, 8)?.id).toBe('one')
    expect(linkAt({ links }, { x: 100, y: 112 }, 8)).toBeUndefined()
    expect(linkAt({ links }, { x: 100, y: 112 }, 20)?.id).toBe('one')
  })

  it('is a reason before any other line', () => {
    expect(linkAt({ links }, { x: 55, y: 104 }, 8)?.id).toBe('two')
  })
})
