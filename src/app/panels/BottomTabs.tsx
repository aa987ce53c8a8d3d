import { ChevronsRight } from 'lucide-react'
import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react'
import { showTab } from '../commands/panels.ts'
import type { BottomTab } from '../store/session-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Menu } from '../ui/Menu.tsx'
import { Tab, TabList } from '../ui/Tabs.tsx'
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
      <TabList ref={list} className={styles.tabList} data-cut={isCut}>
        {tabs.map((tab, at) => (
          <Head key={tab.id} tab={tab} isOpen={tab.id === open} isStop={open ? tab.id === open : at === 0} />
        ))}
      </TabList>
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

interface HeadProps {
  readonly tab: TabHead
  readonly isOpen: boolean
  readonly isStop: boolean
}

/** A mouse opens it as it goes down: a count that comes then moves the tabs, and the click would be lost between two. */
function Head({ tab: { id, title, Count }, isOpen, isStop }: HeadProps) {
  return (
    <Tab
      of="lower"
      id={id}
      className={styles.tab}
      isOpen={isOpen}
      isStop={isStop}
      onOpen={() => showTab(id)}
      data-tab={id}
      onPointerDown={({ pointerType, button }) => pointerType === 'mouse' && button === 0 && showTab(id)}
    >
      {title}
      {Count && <Count />}
    </Tab>
  )
}
