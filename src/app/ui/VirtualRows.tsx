import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'

interface VirtualRowsProps {
  readonly count: number
  readonly height: number
  /** Of what scrolls. */
  readonly className: string | undefined
  /** The row to keep in view, where there is one. */
  readonly active: number | undefined
  readonly keyOf: (at: number) => string
  readonly row: (at: number) => ReactNode
  /** What stands around the rows in what scrolls. */
  readonly wrap: (rows: ReactNode) => ReactNode
  /** So much of the top is covered by what sticks there. */
  readonly covered?: number
}

/** So much more than the active row comes into view, so that one sees that it is not the last. */
const beyond = 12

/** Rows of one height in a part that scrolls, of which only those that can be seen are there. */
export function VirtualRows(props: VirtualRowsProps) {
  const { count, height, className, active, keyOf, row, wrap, covered = 0 } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: covered + beyond,
    scrollPaddingEnd: beyond,
  })
  useEffect(() => {
    if (active !== undefined && active >= 0 && active < count) rows.scrollToIndex(active)
  }, [active, count, rows])
  return (
    <div ref={scroller} className={className}>
      {wrap(
        <div role="presentation" style={{ position: 'relative', height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <div
              key={keyOf(index)}
              role="presentation"
              style={{ position: 'absolute', top: 0, left: 0, right: 0, height, transform: `translateY(${start}px)` }}
            >
              {row(index)}
            </div>
          ))}
        </div>,
      )}
    </div>
  )
}
