import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { keepPanel, keptSize } from '../commands/panels.ts'
import { type PanelSide, showPanel, usePreferences } from '../store/preferences-store.ts'
import { PanelEdge } from './PanelEdge.tsx'
import styles from './workspace.module.css'

interface FoldingPanelProps {
  readonly side: PanelSide
  /** What its edge is called. */
  readonly label: string
  readonly size: number
  readonly minSize: number
  readonly maxSize: number
  /** What is left of it while it is folded. */
  readonly foldedSize?: number
  /** What has to be left for what stands on the other side of its edge. */
  readonly leaves: number
  readonly children: ReactNode
}

/** A panel that keeps its size in pixels, also from one visit to the next, and folds by its edge or by command. */
export function FoldingPanel({ side, label, foldedSize = 0, leaves, children, ...sizes }: FoldingPanelProps) {
  const isOpen = usePreferences((state) => state.panels[side])
  const panel = useRef<HTMLDivElement>(null)
  const { minSize, maxSize } = sizes
  const within = (size: number, most = maxSize) => Math.round(Math.max(minSize, Math.min(size, maxSize, most)))
  const [size, setSize] = useState(() => within(keptSize(side) ?? sizes.size))
  useKept(side, isOpen, size)
  const resize = (to: number, room: number) => {
    const isFolded = to < (minSize + foldedSize) / 2
    if (!isFolded) setSize(within(to, room - leaves))
    showPanel(side, !isFolded)
  }
  const now = isOpen ? size : foldedSize
  const id = useId()
  const edge = (
    <PanelEdge {...{ side, label, panel, resize }} controls={id} range={{ now, least: foldedSize, most: maxSize }} />
  )
  return (
    <>
      {side !== 'left' && edge}
      <div
        ref={panel}
        id={id}
        className={styles.folding}
        style={{ flexBasis: now, [side === 'bottom' ? 'minHeight' : 'minWidth']: isOpen ? minSize : foldedSize }}
      >
        <div className={styles.content} inert={!isOpen && foldedSize === 0}>
          {children}
        </div>
      </div>
      {side === 'left' && edge}
    </>
  )
}

/** What is changed of a panel is the same at the next visit. */
function useKept(side: PanelSide, isOpen: boolean, size: number): void {
  const kept = useRef({ isOpen, size })
  useEffect(() => {
    if (kept.current.isOpen === isOpen && kept.current.size === size) return
    kept.current = { isOpen, size }
    keepPanel(side, isOpen, size)
  }, [side, isOpen, size])
}
