import { useEffect, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
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

function Columns() {
  return (
    <Group>
      <FoldingPanel side="left" size={widthOf(208, 216, 260)} minSize={180} maxSize={480}>
        <LeftPanel />
      </FoldingPanel>
      <Separator className={styles.separator} aria-label="Width of the left panel" />
      <Panel id="middle" minSize={320}>
        <Rows />
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the properties" />
      <FoldingPanel side="right" size={widthOf(248, 280, 360)} minSize={240} maxSize={720}>
        <RightPanel />
      </FoldingPanel>
    </Group>
  )
}

function Rows() {
  return (
    <Group orientation="vertical">
      <Panel id="canvas" minSize={160}>
        <Canvas />
      </Panel>
      <Separator className={styles.separator} aria-label="Height of the lower panel" />
      <FoldingPanel side="bottom" size={lowerHeight()} minSize={120} foldedSize={tabsHeight}>
        <BottomPanel />
      </FoldingPanel>
    </Group>
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
