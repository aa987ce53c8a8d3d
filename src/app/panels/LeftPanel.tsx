import type { ComponentType } from 'react'
import { CommandButton } from '../buttons/CommandButton.tsx'
import { useRegion } from '../focus/use-region.ts'
import { type LeftTab, setLeftTab, useSession } from '../store/session-store.ts'
import { later } from '../ui/later.tsx'
import { Tab, TabList, TabPanel } from '../ui/Tabs.tsx'
import { Palette } from './Palette.tsx'
import styles from './panels.module.css'

interface TabEntry {
  readonly id: LeftTab
  readonly title: string
  readonly Panel: ComponentType
}

const tabs: readonly TabEntry[] = [
  { id: 'add', title: 'Add', Panel: Palette },
  { id: 'outline', title: 'Outline', Panel: later(async () => (await import('./outline/Outline.tsx')).Outline) },
]

/** What can be added, and what is there. */
export function LeftPanel() {
  const open = useSession((state) => state.leftTab)
  return (
    <aside ref={useRegion('left panel')} className={styles.panel} aria-label="Add and outline">
      <div className={styles.tabs}>
        <TabList className={styles.tabList}>
          {tabs.map(({ id, title }) => (
            <Tab
              key={id}
              of="left"
              id={id}
              className={styles.tab}
              isOpen={id === open}
              isStop={id === open}
              onOpen={() => setLeftTab(id)}
            >
              {title}
            </Tab>
          ))}
        </TabList>
        <span className={styles.foldButton}>
          <CommandButton id="toggleLeft" size="small" />
        </span>
      </div>
      {tabs
        .filter(({ id }) => id === open)
        .map(({ id, Panel }) => (
          <TabPanel key={id} of="left" id={id} className={styles.scroll}>
            <Panel />
          </TabPanel>
        ))}
    </aside>
  )
}
