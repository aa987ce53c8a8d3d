import { describe, expect, it } from 'vitest'
import { frameOf, holds, isFineEnough, isSharp } from '#app/canvas/painted/frame.ts'

const whole = { x: 0, y: 0, width: 10_000, height: 8_000 }
const screen = { view: { x: 0, y: 0, zoom: 0.1 }, width: 1000, height: 800, density: 1 }

describe('what is painted of a diagram', () => {
  it('is all of it, so that it can be moved without painting', () => {
    const frame = frameOf(whole, screen)
    expect(frame.width).toBeGreaterThan(whole.width)
    const moved = { ...screen, view: { x: -700, y: 500, zoom: 0.1 } }
    expect(holds(frame, whole, moved)).toBe(true)
  })

  it('is what can be seen and as much around it as can be held, where all would be too much', () => {
    const huge = { x: 0, y: 0, width: 200_000, height: 200_000 }
    const frame = frameOf(huge, screen)
    expect(frame.width * frame.height * frame.scale ** 2).toBeLessThan(8_100_000)
    expect(holds(frame, huge, screen)).toBe(true)
    expect(holds(frame, huge, { ...screen, view: { x: -300, y: 0, zoom: 0.1 } })).toBe(true)
    expect(holds(frame, huge, { ...screen, view: { x: -5000, y: 0, zoom: 0.1 } })).toBe(false)
  })

  it('is good for a zoom that is a little different, and sharp for its own', () => {
    const frame = frameOf(whole, screen)
    const nearer = { ...screen, view: { x: 0, y: 0, zoom: 0.12 } }
    const muchNearer = { ...screen, view: { x: 0, y: 0, zoom: 0.2 } }
    expect([isSharp(frame, screen), isSharp(frame, nearer)]).toEqual([true, false])
    expect([isFineEnough(frame, nearer), isFineEnough(frame, muchNearer)]).toEqual([true, false])
  })
})
