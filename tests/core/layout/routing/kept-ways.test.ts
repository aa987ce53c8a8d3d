import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box, Side } from '#core/layout/box.ts'
import { noMemory } from '#core/layout/routing/kept-ways.ts'
import type { LineToRoute, Route } from '#core/layout/routing/route.ts'
import { routesOf } from '#core/layout/routing/routes-of.ts'

const columns = 12
const sides: readonly (readonly Side[])[] = [
  ['right', 'bottom', 'left', 'top'],
  ['bottom', 'right', 'top', 'left'],
  ['left', 'right'],
]

/** More lines than are sought with all patience, between cards that stand in rows, and then some of them elsewhere. */
const work = fc.record({
  lines: fc.array(fc.record({ from: fc.nat(95), by: fc.constantFrom(1, 2, 11, 12, 13, 26, 40), sides: fc.nat(2) }), {
    minLength: 90,
    maxLength: 130,
  }),
  // A card may come to lie on others, whose lines are walled in then.
  moves: fc.array(fc.record({ card: fc.nat(95), x: fc.integer({ min: -60, max: 700 }), y: fc.nat(300) }), {
    minLength: 2,
    maxLength: 5,
  }),
  isLoose: fc.boolean(),
})

const cardAt = (at: number, isLoose: boolean): Box => ({
  x: (at % columns) * 290 + (isLoose ? (at * 37) % 61 : 0),
  y: Math.floor(at / columns) * 150 + (isLoose ? (at * 23) % 43 : 0),
  width: 200,
  height: 60 + (at % 3) * 12,
})

const rowIn = ({ x, y }: Box): Box => ({ x: x + 4, y: y + 34, width: 192, height: 22 })

function linesBetween(boxes: readonly Box[], given: readonly { from: number; by: number; sides: number }[]) {
  return given.map(({ from, by, sides: of }): LineToRoute => {
    const [a, b] = [boxes[from] as Box, boxes[(from + by) % boxes.length] as Box]
    const own = sides[of] as readonly Side[]
    return { from: { card: a, sides: own, ...(of === 2 && { row: rowIn(a) }) }, to: { card: b, sides: sides[0] ?? [] } }
  })
}

describe('ways that are kept from one drawing to the next', () => {
  it('are the ways that are found anew, over random work', () => {
    fc.assert(
      fc.property(work, ({ lines, moves, isLoose }) => {
        const memory = noMemory()
        let boxes: readonly Box[] = Array.from({ length: 96 }, (_, at) => cardAt(at, isLoose))
        for (const move of [undefined, ...moves]) {
          if (move) boxes = boxes.map((box, at) => (at === move.card ? { ...box, x: move.x * 4, y: move.y * 3 } : box))
          const drawn = linesBetween(boxes, lines)
          expect(routesOf(drawn, boxes, [], memory)).toEqual(routesOf(drawn, boxes, [], noMemory()))
        }
      }),
      { numRuns: 8 },
    )
  })

  it('are so where others are known, as while a card is dragged, and of few lines', () => {
    fc.assert(
      fc.property(work, fc.constantFrom(12, 200), ({ lines, moves, isLoose }, most) => {
        const [memory, ofAll] = [noMemory(), noMemory()]
        const given = lines.slice(0, most)
        let boxes: readonly Box[] = Array.from({ length: 96 }, (_, at) => cardAt(at, isLoose))
        const found = routesOf(linesBetween(boxes, given), boxes, [], noMemory())
        const card = given[0]?.from ?? 0
        const isDragged = (box: Box) => box === boxes[card]
        for (const { x, y } of moves) {
          boxes = boxes.map((box, at) => (at === card ? { ...box, x, y } : box))
          const drawn = linesBetween(boxes, given)
          const known = found.map((route, at) => {
            const { from, to } = drawn[at] as LineToRoute
            return isDragged(from.card) || isDragged(to.card) ? undefined : route
          })
          expect(routesOf(drawn, boxes, known, memory)).toEqual(routesOf(drawn, boxes, known, noMemory()))
          expect(routesOf(drawn, boxes, [], ofAll)).toEqual(routesOf(drawn, boxes, [], noMemory()))
        }
      }),
      { numRuns: 8 },
    )
  })

  it('are also those of other cards, and of as many lines that lead elsewhere', () => {
    const memory = noMemory()
    const boxes = Array.from({ length: 96 }, (_, at) => cardAt(at, true))
    const given = Array.from({ length: 100 }, (_, at) => ({ from: (at * 7) % 96, by: 1 + (at % 13), sides: at % 3 }))
    const drawings = [
      linesBetween(boxes, given),
      linesBetween(boxes, given.toReversed()),
      linesBetween(
        boxes.slice(0, 90),
        given.map((one) => ({ ...one, from: one.from % 90 })),
      ),
    ]
    for (const drawn of [...drawings, ...drawings]) {
      expect(routesOf(drawn, boxes, [], memory)).toEqual(routesOf(drawn, boxes, [], noMemory()))
    }
  })

  it('are most of them where one card is moved a little', () => {
    const memory = noMemory()
    const boxes = Array.from({ length: 96 }, (_, at) => cardAt(at, true))
    const given = Array.from({ length: 100 }, (_, at) => ({ from: (at * 7) % 96, by: 1, sides: 0 }))
    const before = routesOf(linesBetween(boxes, given), boxes, [], memory)
    const first = memory.latest[0]?.ways ?? []
    const moved = boxes.map((box, at) => (at === 40 ? { ...box, x: box.x + 17 } : box))
    const after = routesOf(linesBetween(moved, given), moved, [], memory)
    const second = memory.latest[0]?.ways ?? []
    expect(second.filter((way, at) => way === first[at]).length).toBeGreaterThan(60)
    expect(isElsewhere(before, after)).toBeGreaterThan(0)
  })
})

const isElsewhere = (before: readonly Route[], after: readonly Route[]): number =>
  before.filter((route, at) => JSON.stringify(route) !== JSON.stringify(after[at])).length
