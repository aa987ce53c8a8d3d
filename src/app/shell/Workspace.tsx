import { useEffect, useRef } from 'react'
import { CommandTextButton } from '../buttons/CommandButton.tsx'
import { Canvas } from '../canvas/Canvas.tsx'
import { BottomPanel } from '../panels/BottomPanel.tsx'
import { LeftPanel } from '../panels/LeftPanel.tsx'
import { RightPanel } from '../panels/RightPanel.tsx'
import { usePreferences } from '../store/preferences-store.ts'
import { useSession } from '../store/session-store.ts'
import { Drawer } from './Drawer.tsx'
import { FoldingPanel } from './FoldingPanel.tsx'
import { useRoom } from './use-room.ts'
import styles from './workspace.module.css'

/** The diagram with its panels: beside it where there is room, else above it; in a small window below it. */
export function Workspace() {
  const room = useRoom()
  return (
    <main className={styles.columns} data-room={room}>
      {room === 'columns' ? <Columns /> : room === 'drawers' ? <Rows /> : <Page />}
      {room !== 'columns' && (
        <>
          <Drawer side="left" label="Add and outline">
            <LeftPanel />
          </Drawer>
          <Drawer side="right" label="Properties">
            <RightPanel />
          </Drawer>
        </>
      )}
    </main>
  )
}

/** On a small screen the diagram keeps half of the width, on a huge one the panels grow with it. */
const widthOf = (small: number, normal: number, large: number): number =>
  window.innerWidth < 1200 ? small : window.innerWidth < 2400 ? normal : large

const lowerHeight = (): number => (window.innerHeight < 860 ? 208 : window.innerHeight < 1200 ? 228 : 320)

/** What is left of the lower panel: the line of its tabs, as high as a bar. */
const tabsHeight = 40

/** The diagram keeps at least so much. */
const least = { width: 320, height: 160 }

function Columns() {
  return (
    <div className={styles.panels} data-along="width">
      <FoldingPanel
        side="left"
        label="Width of the left panel"
        size={widthOf(208, 216, 260)}
        minSize={180}
        maxSize={480}
        leaves={least.width}
      >
        <LeftPanel />
      </FoldingPanel>
      <div className={styles.rest} style={{ minWidth: least.width }}>
        <Rows />
      </div>
      <FoldingPanel
        side="right"
        label="Width of the properties"
        size={widthOf(248, 280, 360)}
        minSize={240}
        maxSize={720}
        leaves={least.width}
      >
        <RightPanel />
      </FoldingPanel>
    </div>
  )
}

function Rows() {
  return (
    <div className={styles.panels} data-along="height">
      <div className={styles.rest} style={{ minHeight: least.height }}>
        <Canvas />
      </div>
      <FoldingPanel
        side="bottom"
        label="Height of the lower panel"
        size={lowerHeight()}
        minSize={120}
        maxSize={window.innerHeight}
        foldedSize={tabsHeight}
        leaves={least.height}
      >
        <BottomPanel />
      </FoldingPanel>
    </div>
  )
}

/** One below the other, each as high as it needs to be: what has no room is scrolled to. */
function Page() {
  const isOpen = usePreferences((state) => state.panels.bottom)
  const tab = useSession((state) => state.tab)
  const lists = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is scrolled to, also where it is another tab
  useEffect(() => {
    if (isOpen) lists.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, tab])
  return (
    <>
      <div className={styles.panelButtons}>
        <CommandTextButton id="toggleLeft" size="small" hasIcon />
        <CommandTextButton id="toggleRight" size="small" hasIcon />
      </div>
      <div className={styles.picture}>
        <Canvas />
      </div>
      <div ref={lists} className={styles.lists} data-open={isOpen}>
        <BottomPanel />
      </div>
    </>
  )
}
