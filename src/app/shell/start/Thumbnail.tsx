import { around } from '#core/layout/box.ts'
import type { PictureBox } from '../../platform/documents.ts'
import styles from './start.module.css'

/** A stage so small that only its arrangement and its colours are seen. */
export function Thumbnail({ boxes }: { readonly boxes: readonly PictureBox[] }) {
  const { x, y, width, height } = boxes.length === 0 ? { x: 0, y: 0, width: 1, height: 1 } : around(boxes)
  const thick = Math.max(width, height) / 60
  return (
    <svg
      className={styles.thumbnail}
      width={picture.width}
      height={picture.height}
      viewBox={`${x - 2 * thick} ${y - 2 * thick} ${width + 4 * thick} ${height + 4 * thick}`}
      aria-hidden="true"
    >
      {boxes.map((box) => (
        <rect
          key={`${box.x} ${box.y}`}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          rx={12}
          fill={box.generation ? `var(--${box.generation}-tint)` : 'var(--surface)'}
          stroke={box.generation ? `var(--${box.generation}-line)` : 'var(--strong-line)'}
          strokeWidth={thick}
        />
      ))}
    </svg>
  )
}

const picture = { width: 84, height: 56 }
