import { type KeyboardEvent, useRef } from 'react'
import styles from './segments.module.css'

interface Segment<V extends string> {
  readonly value: V
  readonly label: string
}

interface SegmentsProps<V extends string> {
  readonly id?: string
  readonly label: string
  /** Left out where none of them holds. */
  readonly value: V | undefined
  readonly segments: readonly Segment<V>[]
  readonly describedBy?: string | undefined
  readonly onChange: (value: V) => void
}

/** A few answers side by side, of which one holds. */
export function Segments<V extends string>(props: SegmentsProps<V>) {
  const { id, label, value, segments, describedBy, onChange } = props
  const group = useRef<HTMLDivElement>(null)
  const held = segments.findIndex((one) => one.value === value)
  const press = (event: KeyboardEvent) => {
    const offset = steps[event.key]
    if (offset === undefined) return
    event.preventDefault()
    const next = (Math.max(held, 0) + offset + segments.length) % segments.length
    const segment = segments[next]
    if (segment) onChange(segment.value)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      ref={group}
      id={id}
      role="radiogroup"
      className={styles.segments}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={press}
    >
      {segments.map((segment, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio button of the browser cannot look like this
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={segment.value === value}
          tabIndex={at === Math.max(held, 0) ? 0 : -1}
          onClick={() => segment.value !== value && onChange(segment.value)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  )
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
