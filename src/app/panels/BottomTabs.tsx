import { Tabs } from '@base-ui/react/tabs'
import { ChevronsRight } from 'lucide-react'
import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react'
import { showTab } from '../commands/panels.ts'
import type { BottomTab } from '../store/session-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Menu } from '../ui/Menu.tsx'
import styles from './panels.module.css'

export interface TabHead {
  readonly id: BottomTab
  readonly title: string
  /** How many rows it has: a `TabCount`. */
  readonly Count?: ComponentType
}

interface BottomTabsProps {
  readonly tabs: readonly TabHead[]
  /** The one whose panel is seen; none while they are folded. */
  readonly open: BottomTab | null
}

/** The tabs in one line; those for which there is no room are a scroll or a menu away. */
export function BottomTabs({ tabs, open }: BottomTabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const isCut = useIsCut(list)
  useEffect(() => {
    if (!isCut) return
    list.current?.querySelector(`[data-tab="${open}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open, isCut])
  return (
    <>
      <Tabs.List ref={list} className={styles.tabList} data-cut={isCut}>
        {tabs.map((tab) => (
          <Tab key={tab.id} tab={tab} />
        ))}
      </Tabs.List>
      {isCut && (
        <Menu
          trigger={
            <IconButton size="small" label="All tabs">
              <ChevronsRight size={iconSizes.small} aria-hidden />
            </IconButton>
          }
          groups={[
            tabs.map(({ id, title }) => ({
              id,
              label: title,
              isChecked: id === open,
              onSelect: () => showTab(id),
            })),
          ]}
        />
      )}
    </>
  )
}

/** Whether a line is longer than the room that it has. */
function useIsCut(line: RefObject<HTMLElement | null>): boolean {
  const [isCut, setIsCut] = useState(false)
  useEffect(() => {
    const element = line.current
    if (!element) return
    const observer = new ResizeObserver(() => setIsCut(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    return () => observer.disconnect()
  }, [line])
  return isCut
}

/** A mouse opens it as it goes down: a count that comes then moves the tabs, and the click would be lost between two. */
function Tab({ tab: { id, title, Count } }: { readonly tab: TabHead }) {
  return (
    <Tabs.Tab
      value={id}
      className={styles.tab}
      data-tab={id}
      onPointerDown={({ pointerType, button }) => pointerType === 'mouse' && button === 0 && showTab(id)}
    >
      {title}
      {Count && <Count />}
    </Tabs.Tab>
  )
}
