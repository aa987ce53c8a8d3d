import { describe, expect, it } from 'vitest'
import { stepBy } from '#app/ui/grid/grid-walk.ts'
import { including } from '#app/ui/grid/use-grid-view.ts'

describe('a grid', () => {
  const extent = { rows: 10, columns: 4, firstColumn: 0, page: 3 }
  it.each([
    ['ArrowDown', 5, 1, [6, 1]],
    ['ArrowUp', 0, 1, [0, 1]],
    ['ArrowRight', 5, 3, [5, 3]],
    ['ArrowLeft', 5, 1, [5, 0]],
    ['PageDown', 8, 1, [9, 1]],
    ['PageUp', 5, 1, [2, 1]],
    ['Home', 5, 2, [5, 0]],
    ['End', 5, 2, [5, 3]],
  ] as const)('is walked by %s', (key, row, column, [r, c]) => {
    expect(stepBy({ key, ctrlKey: false }, { row, column }, extent)).toEqual({ row: r, column: c })
  })

  it('has its corners by Control, and leaves other keys alone', () => {
    expect(stepBy({ key: 'End', ctrlKey: true }, { row: 1, column: 1 }, extent)).toEqual({ row: 9, column: 3 })
    expect(stepBy({ key: 'Home', ctrlKey: true }, { row: 1, column: 1 }, extent)).toEqual({ row: 0, column: 0 })
    expect(stepBy({ key: 'Tab', ctrlKey: false }, { row: 1, column: 1 }, extent)).toBeUndefined()
  })

  it('is not walked into the headings of its rows', () => {
    const behind = { ...extent, firstColumn: 1 }
    for (const key of ['ArrowLeft', 'Home']) {
      expect(stepBy({ key, ctrlKey: false }, { row: 5, column: 1 }, behind)).toEqual({ row: 5, column: 1 })
    }
    expect(stepBy({ key: 'Home', ctrlKey: true }, { row: 5, column: 3 }, behind)).toEqual({ row: 0, column: 1 })
  })

  it('draws what can be seen, and the one that has the focus', () => {
    expect(including([500], [8, 9, 10, 11], 32_000)).toEqual([8, 9, 10, 11, 500])
    expect(including([0, 10], [8, 9, 10, 11], 32_000)).toEqual([0, 8, 9, 10, 11])
    expect(including([0], [], 0)).toEqual([])
  })
})
