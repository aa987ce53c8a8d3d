import { describe, expect, it } from 'vitest'
import { columnWidths } from '#app/ui/grid/column-widths.ts'

const any = Number.POSITIVE_INFINITY

describe('the widths of columns', () => {
  it('are what they are said to be where none may be wider', () => {
    expect(columnWidths([{ width: 100 }, { width: 60 }], 500)).toEqual([100, 60])
  })

  it('fill the room where one may be as wide as it likes', () => {
    expect(columnWidths([{ width: 100 }, { width: 60, widest: any }], 500)).toEqual([100, 400])
  })

  it('share what is left, and what one cannot take is for the others', () => {
    const columns = [{ width: 100, widest: any }, { width: 100, widest: 120 }, { width: 100 }]
    expect(columnWidths(columns, 600)).toEqual([380, 120, 100])
  })

  it('are never smaller than said, however little room there is', () => {
    expect(columnWidths([{ width: 100, widest: any }, { width: 60 }], 0)).toEqual([100, 60])
  })

  it('leave room where all are as wide as they may be', () => {
    expect(columnWidths([{ width: 220 }, { width: 176, widest: 260 }], 1000)).toEqual([220, 260])
  })
})
