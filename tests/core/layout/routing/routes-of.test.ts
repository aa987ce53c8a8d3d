import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box, Side } from '#core/layout/box.ts'
import { pathOf, runsThrough, stretchBoxes } from '#core/layout/routing/path.ts'
import { edgeOf, type LineToRoute, type Route } from '#core/layout/routing/route.ts'
import { routesOf } from '#core/layout/routing/routes-of.ts'

const all: readonly Side[] = ['right', 'bottom', 'left', 'top']
const card = (x: number, y: number, width = 200, height = 60): Box => ({ x, y, width, height })
const line = (from: Box, to: Box, sides = all): LineToRoute => ({
  from: { card: from, sides },
  to: { card: to, sides },
})

/** Cards in the cells of a table, each somewhere in its cell, so that none comes nearer to another than so far. */
const scenesWith = (gap: number) =>
  fc
    .uniqueArray(fc.record({ cell: fc.nat(35), x: fc.nat(90 - gap), y: fc.nat(70 - gap) }), {
      selector: ({ cell }) => cell,
      minLength: 2,
      maxLength: 14,
    })
    .map((places) => places.map(({ cell, x, y }) => card((cell % 6) * 290 + x, Math.floor(cell / 6) * 130 + y)))
    .chain((boxes) =>
      fc.record({
        boxes: fc.constant(boxes),
        pairs: fc.array(
          fc.tuple(fc.nat(boxes.length - 1), fc.nat(boxes.length - 1)).filter(([from, to]) => from !== to),
          { maxLength: 16 },
        ),
      }),
    )

const isAxisParallel = (route: Route): boolean =>
  stretchBoxes(route).every(({ width, height }) => width === 0 || height === 0)

/** Whether two routes lie on each other over more than a point. */
const share = (a: Route, b: Route): boolean =>
  stretchBoxes(a).some((one) =>
    stretchBoxes(b).some((other) => {
      const isLevel = one.height === 0 && other.height === 0 && one.y === other.y
      const isUpright = one.width === 0 && other.width === 0 && one.x === other.x
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
      return (isLevel && across > 1) || (isUpright && down > 1)
    }),
  )

describe('a route', () => {
  it('is straight where the ends face each other', () => {
    const [a, b] = [card(0, 0), card(0, 200)]
    expect(routesOf([line(a, b)], [a, b])).toEqual([
      [
        { x: 100, y: 60 },
        { x: 100, y: 200 },
      ],
    ])
  })

  it('goes around what stands between', () => {
    const [a, between, b] = [card(0, 0), card(0, 120), card(0, 240)]
    const [route] = routesOf([line(a, b)], [a, between, b]) as [Route]
    expect(runsThrough(route, between)).toBe(false)
    expect(route.length).toBeGreaterThan(2)
  })

  it('leaves a row on its level, beside the card', () => {
    const [a, b] = [card(0, 0, 200, 300), card(400, 0)]
    const row = { x: 20, y: 140, width: 160, height: 28 }
    const [route] = routesOf(
      [{ from: { row, card: a, sides: ['right', 'left'] }, to: { card: b, sides: all } }],
      [a, b],
    ) as [Route]
    expect(route[0]).toEqual({ x: 180, y: 154 })
    expect(route[1]!.y).toBe(154)
  })

  it('has an end of its own, also at a row that several leave', () => {
    const [own, row] = [card(0, 0, 248, 120), { x: 6, y: 6, width: 236, height: 20 }]
    const others = [card(500, -300), card(500, 0), card(500, 300)]
    const lines = others.map((to) => ({
      from: { card: own, row, sides: ['right'] as const },
      to: { card: to, sides: ['left'] as const },
    }))
    const levels = routesOf(lines, [own, ...others]).map(([start]) => start!.y)
    levels.sort((a, b) => a - b)
    expect(levels[1]! - levels[0]!).toBeGreaterThanOrEqual(5)
    expect(levels[2]! - levels[1]!).toBeGreaterThanOrEqual(5)
  })

  it('goes straight through where it is walled in', () => {
    const [a, b] = [card(0, 0), card(600, 0)]
    const walls = [card(-40, -40, 280, 40), card(-40, 60, 280, 40), card(-40, -40, 40, 140), card(200, -40, 40, 140)]
    const [route] = routesOf([line(a, b)], [a, b, ...walls]) as [Route]
    expect(isAxisParallel(route)).toBe(true)
  })

  it('has a beginning and an end also where the cards touch or lie on each other', () => {
    const anywhere = fc.record({ x: fc.integer({ min: -220, max: 220 }), y: fc.integer({ min: -80, max: 80 }) })
    fc.assert(
      fc.property(anywhere, anywhere, ({ x, y }, by) => {
        const cards = [card(0, 0), card(x, y), card(x + 200, y), card(by.x, by.y + 60)]
        const lines = cards.flatMap((from) => cards.filter((to) => to !== from).map((to) => line(from, to)))
        for (const route of routesOf(lines, cards)) expect(route.length).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  it('stays where it is known', () => {
    const [a, b, c] = [card(0, 0), card(0, 200), card(500, 100)]
    const lines = [line(a, b), line(a, c)]
    const [first] = routesOf(lines, [a, b, c])
    expect(routesOf(lines, [a, b, c], [first, undefined])[0]).toBe(first)
  })
})

describe('routes of any lines among cards that do not overlap', () => {
  it('enter no card, begin and end at the edges of their own, and are the same each time', () => {
    fc.assert(
      fc.property(scenesWith(10), ({ boxes, pairs }) => {
        const lines = pairs.map(([a, b]) => line(boxes[a]!, boxes[b]!))
        const routes = routesOf(lines, boxes)
        expect(routesOf(lines, boxes)).toEqual(routes)
        for (const [at, route] of routes.entries()) {
          expect(isAxisParallel(route)).toBe(true)
          for (const box of boxes)
            expect(runsThrough(route, box), `${pathOf(route)} through ${JSON.stringify(box)}`).toBe(false)
          const { from, to } = lines[at]!
          for (const [end, point] of [
            [from.card, route[0]!],
            [to.card, route.at(-1)!],
          ] as const) {
            expect(
              all.some((side) => edgeOf(end, side) === (side === 'left' || side === 'right' ? point.x : point.y)),
            ).toBe(true)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('do not lie on each other where there is room', () => {
    fc.assert(
      fc.property(scenesWith(60), ({ boxes, pairs }) => {
        const lines = pairs.slice(0, 5).map(([a, b]) => line(boxes[a]!, boxes[b]!))
        const routes = routesOf(lines, boxes)
        for (const [at, route] of routes.entries()) {
          for (const other of routes.slice(at + 1))
            expect(share(route, other), `${pathOf(route)} | ${pathOf(other)}`).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })
})
