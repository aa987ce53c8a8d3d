import { Tabs } from '@base-ui/react/tabs'
import type { ComponentType } from 'react'
import { CommandButton } from '../buttons/CommandButton.tsx'
import { useRegion } from '../focus/use-region.ts'
import { type LeftTab, setLeftTab, useSession } from '../store/session-store.ts'
import { later } from '../ui/later.tsx'
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
    <Tabs.Root
      render={<aside ref={useRegion('left panel')} className={styles.panel} aria-label="Add and outline" />}
      value={open}
      onValueChange={(value) => setLeftTab(value as LeftTab)}
    >
      <div className={styles.tabs}>
        <Tabs.List className={styles.tabList}>
          {tabs.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id} className={styles.tab}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <span className={styles.foldButton}>
          <CommandButton id="toggleLeft" size="small" />
        </span>
      </div>
      {tabs.map(({ id, Panel }) => (
        <Tabs.Panel key={id} value={id} className={styles.scroll}>
          <Panel />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}
