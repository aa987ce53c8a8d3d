import { summaryOf, worstOf } from '#core/checking/check.ts'
import { CommandButton } from '../buttons/CommandButton.tsx'
import type { RegionParts } from '../focus/regions.ts'
import { useRegion } from '../focus/use-region.ts'
import { useFindings, useReport, useStage, useUnplaced } from '../store/derived.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { useProblems } from '../store/problems-store.ts'
import { useSession } from '../store/session-store.ts'
import { later, whenIdle } from '../ui/later.tsx'
import { TabPanel } from '../ui/Tabs.tsx'
import { BottomTabs, type TabHead } from './BottomTabs.tsx'
import { ChangeCount } from './changes/ChangeCount.tsx'
import styles from './panels.module.css'
import { TabCount } from './TabCount.tsx'

const Listed = later(async () => (await import('./TabPanel.tsx')).TabPanel)
const TabTools = later(async () => (await import('./TabPanel.tsx')).TabTools, { Missing: () => null })

const RunbookCount = later(
  async () => {
    await whenIdle()
    return (await import('./runbook/RunbookCount.tsx')).RunbookCount
  },
  { Missing: () => null },
)

const tabs: readonly TabHead[] = [
  { id: 'problems', title: 'Problems', Count: ProblemCount },
  { id: 'changes', title: 'Changes', Count: ChangeCount },
  { id: 'rooms', title: 'Rooms', Count: RoomCount },
  { id: 'runbook', title: 'Runbook', Count: RunbookCount },
  { id: 'reach', title: 'Reach' },
  { id: 'waivers', title: 'Waivers', Count: WaiverCount },
  { id: 'endState', title: 'End state' },
]

/** One comes to the tab that is open, and from there into what it shows: in a table, the cell where one stands. */
const lowerParts: RegionParts = {
  first: (panel) => panel.querySelector<HTMLElement>('[role=tab][aria-selected=true]'),
  item: (panel, id) => panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"] [role=gridcell][tabindex="0"]`),
}

/** What is told of stage and plan in lists: folded to its tabs until one of them is asked for. */
export function BottomPanel() {
  const tab = useSession((state) => state.tab)
  const isOpen = usePreferences((state) => state.panels.bottom)
  const open = isOpen ? tab : null
  return (
    <section
      ref={useRegion('lower panel', lowerParts)}
      className={`${styles.panel} ${styles.lower}`}
      aria-label="Problems and changes"
    >
      <h2 className="visually-hidden">Problems and changes</h2>
      <div className={styles.tabs}>
        <BottomTabs tabs={tabs} open={open} />
        {open && <TabTools tab={open} />}
        <span className={styles.foldButton}>
          <CommandButton id="toggleBottom" size="small" />
        </span>
      </div>
      {open && (
        <TabPanel key={open} of="lower" id={open} className={styles.scroll}>
          <Listed tab={open} />
        </TabPanel>
      )}
    </section>
  )
}

function ProblemCount() {
  const scope = useProblems((state) => state.scope)
  const [ofPlan, ofStage] = [useReport().findings, useFindings()]
  const open = scope === 'plan' ? ofPlan : ofStage
  const { error, warning, info } = summaryOf(open)
  return <TabCount count={error + warning + info} worst={worstOf(open)} />
}

function RoomCount() {
  return <TabCount count={useStage().topology.room.size} />
}

function WaiverCount() {
  return <TabCount count={useUnplaced().waivers.length} />
}
