import { expect, it } from 'vitest'
import { snapped } from '#core/layout/snap.ts'

const other = { x: 100, y: 100, width: 200, height: 60 }
const box = { x: 0, y: 300, width: 200, height: 60 }

it('a shape that is nearly level becomes level, and a guide shows with what', () => {
  expect(snapped({ ...box, x: 104 }, [other], 6)).toEqual({
    x: -4,
    y: 0,
    guides: [
      { axis: 'x', at: 100, from: 100, to: 360 },
      { axis: 'x', at: 200, from: 100, to: 360 },
      { axis: 'x', at: 300, from: 100, to: 360 },
    ],
  })
})

it('the middles of shapes of other sizes become level', () => {
  const wide = { x: 47, y: 300, width: 300, height: 60 }
  expect(snapped(wide, [other], 6)).toMatchObject({ x: 3, guides: [{ axis: 'x', at: 200 }] })
})

it('a shape that is further away stays where it is', () => {
  expect(snapped({ ...box, x: 110 }, [other], 6)).toEqual({ x: 0, y: 0, guides: [] })
})

it('it becomes level both ways at once', () => {
  expect(snapped({ ...box, x: 402, y: 97 }, [other, { ...other, x: 400, y: 500 }], 6)).toMatchObject({ x: -2, y: 3 })
})

it('with nothing else there, nothing is level', () => {
  expect(snapped(box, [], 6)).toEqual({ x: 0, y: 0, guides: [] })
})
