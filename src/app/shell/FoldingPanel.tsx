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
  readonly children: ReactNode
}

/** A panel that keeps its size in pixels, also from one visit to the next, and folds away by its edge or by command. */
export function FoldingPanel({ side, size, children, ...limits }: FoldingPanelProps) {
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
    if (inPixels === 0 && !shown.current) return
    if (inPixels > 0) {
      latest.current = Math.round(inPixels)
      keepPanel(side, true, latest.current)
    }
    showPanel(side, inPixels > 0)
  }
  return (
    <Panel
      id={side}
      panelRef={panel}
      collapsible
      collapsedSize={0}
      groupResizeBehavior="preserve-pixel-size"
      defaultSize={shown.current ? latest.current : 0}
      onResize={resized}
      {...limits}
    >
      <div className={styles.content} inert={!isOpen}>
        {children}
      </div>
    </Panel>
  )
}
