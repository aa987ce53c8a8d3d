import { type ReactNode, useEffect, useRef } from 'react'
import { Panel, type PanelImperativeHandle } from 'react-resizable-panels'
import { keepPanel, keptSize } from '../commands/panels.ts'
import { type PanelSide, showPanel, usePreferences } from '../store/preferences-store.ts'
import styles from './workspace.module.css'

interface FoldingPanelProps {
  readonly side: PanelSide
  readonly size: number
  readonly minSize: number
  readonly maxSize?: number
  /** What is left of it while it is folded. */
  readonly foldedSize?: number
  readonly children: ReactNode
}

/** A panel that keeps its size in pixels, also from one visit to the next, and folds by its edge or by command. */
export function FoldingPanel({ side, size, foldedSize = 0, children, ...limits }: FoldingPanelProps) {
  const isOpen = usePreferences((state) => state.panels[side])
  const panel = useRef<PanelImperativeHandle>(null)
  const shown = useRef(isOpen)
  const latest = useRef(keptSize(side) ?? size)
  useEffect(() => {
    if (shown.current === isOpen) return
    shown.current = isOpen
    keepPanel(side, isOpen, latest.current)
    if (!isOpen) panel.current?.collapse()
    else if (panel.current?.isCollapsed()) panel.current.resize(latest.current)
  }, [side, isOpen])
  const resized = ({ inPixels }: { readonly inPixels: number }) => {
    const isFolded = inPixels <= foldedSize + 1
    if (isFolded && !shown.current) return
    if (!isFolded) {
      latest.current = Math.round(inPixels)
      keepPanel(side, true, latest.current)
    }
    showPanel(side, !isFolded)
  }
  return (
    <Panel
      id={side}
      panelRef={panel}
      collapsible
      collapsedSize={foldedSize}
      groupResizeBehavior="preserve-pixel-size"
      defaultSize={shown.current ? latest.current : foldedSize}
      onResize={resized}
      {...limits}
    >
      <div className={styles.content} inert={!isOpen && foldedSize === 0}>
        {children}
      </div>
    </Panel>
  )
}
