import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { followPointer } from '../platform/pointer-drag.ts'
import { isPanelShown, type PanelSide, showPanel, usePreferences } from '../store/preferences-store.ts'
import styles from './workspace.module.css'

interface PanelEdgeProps {
  readonly side: PanelSide
  readonly label: string
  readonly panel: RefObject<HTMLElement | null>
  readonly controls: string
  readonly range: { readonly now: number; readonly least: number; readonly most: number }
  /** To a size, of the room that there is for the panel and for what stands on the other side. */
  readonly resize: (to: number, room: number) => void
}

/** So far an arrow key moves it. */
const step = 24

/** Where its panel lies from it, and the keys that make that smaller and larger. */
const ways = {
  left: { along: 'width', sign: 1, smaller: 'ArrowLeft', larger: 'ArrowRight' },
  right: { along: 'width', sign: -1, smaller: 'ArrowRight', larger: 'ArrowLeft' },
  bottom: { along: 'height', sign: -1, smaller: 'ArrowDown', larger: 'ArrowUp' },
} as const

/** The edge of a panel, by which it is made larger and smaller and folded. */
export function PanelEdge({ side, label, panel, controls, range, resize }: PanelEdgeProps) {
  const { along, sign, smaller, larger } = ways[side]
  const sizeOf = (element: Element | null | undefined) => element?.getBoundingClientRect()[along] ?? 0
  const room = ({ nextElementSibling, previousElementSibling }: Element) =>
    sizeOf(nextElementSibling) + sizeOf(previousElementSibling)
  const drag = (event: PointerEvent<HTMLElement>) => {
    const edge = event.currentTarget
    const from = sizeOf(panel.current)
    const at = (x: number, y: number) => from + sign * (along === 'width' ? x - event.clientX : y - event.clientY)
    edge.setPointerCapture(event.pointerId)
    followPointer(event, {
      onStart: () => {},
      onMove: (x, y) => resize(at(x, y), room(edge)),
      onDrop: () => {},
      onCancel: () => resize(from, room(edge)),
    })
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const now = sizeOf(panel.current)
    const to = { [smaller]: now - step, [larger]: now + step, Home: 0, End: range.most }[event.key]
    if (event.key === 'Enter') showPanel(side, !isPanelShown(usePreferences.getState(), side))
    else if (to !== undefined) resize(to, room(event.currentTarget))
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      role="separator"
      tabIndex={0}
      className={styles.separator}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={along === 'width' ? 'vertical' : 'horizontal'}
      aria-valuemin={range.least}
      aria-valuenow={range.now}
      aria-valuemax={range.most}
      onPointerDown={drag}
      onKeyDown={press}
    />
  )
}
