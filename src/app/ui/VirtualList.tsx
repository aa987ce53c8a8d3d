import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import styles from './virtual-list.module.css'

interface VirtualListProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  /** How high a row most likely is. */
  readonly heightOf: (row: T) => number
  /** The row to bring into view whenever it becomes another one. */
  readonly current: number | undefined
  /** Nothing in it can have the focus: then the list itself has it, and is scrolled by keys. */
  readonly isOnlyRead?: boolean
  readonly render: (row: T, index: number) => ReactNode
}

/** From so many on rows are told apart by their places, too. */
const manyRows = 5_000

/** A list of which only what can be seen is drawn; a row may turn out higher than expected. */
export function VirtualList<T>({ label, rows, keyOf, heightOf, current, isOnlyRead, render }: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  // To make the keys of a hundred thousand rows takes longer than to measure those that are seen once more where they move.
  const isLong = rows.length > manyRows
  // A function of its own with every drawing would have all rows measured anew.
  const getItemKey = useCallback((index: number) => (isLong ? index : keyOf(rows[index] as T)), [rows, keyOf, isLong])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index] as T),
    getItemKey,
    overscan: 12,
  })
  // Once more when it turns out how high the row is.
  const height = current === undefined ? undefined : virtualizer.measurementsCache[current]?.size
  useEffect(() => {
    if (current !== undefined && height !== undefined) virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [current, height, virtualizer])
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.list}
        aria-label={label}
        tabIndex={isOnlyRead ? 0 : undefined}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={isLong ? `${index} ${keyOf(rows[index] as T)}` : key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            {render(rows[index] as T, index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
