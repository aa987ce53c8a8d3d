import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { rowHeight } from '../row-height.ts'
import { columnWidths } from './column-widths.ts'
import type { GridColumn } from './grid.ts'
import type { CellPlace } from './grid-walk.ts'

interface Shown {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: readonly string[]
  readonly columns: readonly GridColumn[]
  readonly headHeight: number
  /** Always drawn, however far away. */
  readonly at: CellPlace
}

/** A column that is drawn, so far behind the one before it. */
export interface SeenColumn {
  readonly index: number
  readonly width: number
  readonly gap: number
}

/** Which rows and columns of a grid can be seen, and where they are. The first column always is. */
export function useGridView({ scroller, rows, columns, headHeight, at }: Shown) {
  const width = useWidth(scroller)
  const sized = useMemo(() => {
    const widths = columnWidths(columns, width)
    return columns.map(({ id }, index) => ({ id, width: widths[index] ?? 0 }))
  }, [columns, width])
  const across = useVirtualizer({
    horizontal: true,
    count: sized.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sized[index]?.width ?? 0,
    getItemKey: useCallback((index: number) => sized[index]?.id ?? index, [sized]),
    overscan: 2,
    rangeExtractor: (range) => including([0, at.column], defaultRangeExtractor(range), sized.length),
  })
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => rows[index] ?? index, [rows]),
    scrollMargin: headHeight,
    overscan: 4,
    rangeExtractor: (range) => including([at.row], defaultRangeExtractor(range), rows.length),
  })
  const seen = across.getVirtualItems()
  const seenColumns = seen.map(({ index, start, size }, nth): SeenColumn => {
    return { index, width: size, gap: start - (seen[nth - 1]?.end ?? 0) }
  })
  return { across, down, seenColumns }
}

/** The items of a range, and some that are wanted in any case, in their order. */
export const including = (wanted: readonly number[], range: readonly number[], count: number): number[] =>
  [...new Set([...wanted.filter((index) => index < count), ...range])].sort((a, b) => a - b)

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const look = () => setWidth(box.clientWidth)
    const observer = new ResizeObserver(look)
    observer.observe(box)
    look()
    return () => observer.disconnect()
  }, [element])
  return width
}
