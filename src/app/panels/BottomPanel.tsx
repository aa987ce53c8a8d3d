import { Tabs } from '@base-ui/react/tabs'
import { type ComponentType, useDeferredValue } from 'react'
import { worstOf } from '#core/checking/check.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { CommandButton } from '../buttons/CommandButton.tsx'
import { showTab } from '../commands/panels.ts'
import type { RegionParts } from '../focus/regions.ts'
import { useRegion } from '../focus/use-region.ts'
import { useCompared } from '../store/compare-store.ts'
import { usePlan, useReport, useStage } from '../store/derived.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { useProblems } from '../store/problems-store.ts'
import { type BottomTab, useSession } from '../store/session-store.ts'
import { BottomTabs, type TabHead } from './BottomTabs.tsx'
import { ChangesPanel } from './changes/ChangesPanel.tsx'
import { ChangesTools } from './changes/ChangesTools.tsx'
import { EndStatePanel } from './end-state/EndStatePanel.tsx'
import { EndStateTools } from './end-state/EndStateTools.tsx'
import styles from './panels.module.css'
import { Problems } from './problems/Problems.tsx'
import { ProblemTools } from './problems/ProblemTools.tsx'
import { ReachPanel } from './reach/ReachPanel.tsx'
import { ReachTools } from './reach/ReachTools.tsx'
import { RoomsPanel } from './rooms/RoomsPanel.tsx'
import { TableSwitch } from './rooms/TableSwitch.tsx'
import { RunbookPanel } from './runbook/RunbookPanel.tsx'
import { RunbookTools, useRunbookCount } from './runbook/RunbookTools.tsx'
import { Waivers } from './Waivers.tsx'

interface TabEntry extends TabHead {
  readonly Panel: ComponentType
  /** What stands at the end of the line of tabs while this one is open. */
  readonly Tools?: ComponentType
}

const tabs: readonly TabEntry[] = [
  { id: 'problems', title: 'Problems', useCount: useProblemCount, Panel: Problems, Tools: ProblemTools },
  { id: 'changes', title: 'Changes', useCount: useChangeCount, Panel: ChangesPanel, Tools: ChangesTools },
  { id: 'rooms', title: 'Rooms', useCount: useRoomCount, Panel: RoomsPanel, Tools: TableSwitch },
  { id: 'runbook', title: 'Runbook', useCount: useRunbookCount, Panel: RunbookPanel, Tools: RunbookTools },
  { id: 'reach', title: 'Reach', Panel: ReachPanel, Tools: ReachTools },
  { id: 'waivers', title: 'Waivers', useCount: useWaiverCount, Panel: Waivers },
  { id: 'endState', title: 'End state', Panel: EndStatePanel, Tools: EndStateTools },
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
  const Tools = tabs.find(({ id }) => id === open)?.Tools
  return (
    <Tabs.Root
      render={
        <section
          ref={useRegion('lower panel', lowerParts)}
          className={`${styles.panel} ${styles.lower}`}
          aria-label="Problems and changes"
        />
      }
      value={open}
      onValueChange={(value) => showTab(value as BottomTab)}
    >
      <div className={styles.tabs}>
        <BottomTabs tabs={tabs} open={open} />
        {Tools && <Tools />}
        <span className={styles.foldButton} data-alone={!Tools}>
          <CommandButton id="toggleBottom" size="small" />
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

function useProblemCount() {
  const stage = useStage()
  const scope = useProblems((state) => state.scope)
  const open = useReport().findings.filter((one) => !one.waived && (scope === 'plan' || one.stage === stage.id))
  return { count: open.length, worst: worstOf(open) }
}

function useWaiverCount() {
  return { count: usePlan().waivers.length }
}

/** Counted once the edit itself is seen: a step can change every room of a company. */
function useChangeCount() {
  const plan = useDeferredValue(usePlan())
  const stage = useDeferredValue(useStage())
  const from = useDeferredValue(useCompared())
  return { count: from ? changesIn(plan, from, stage).length : 0 }
}

function useRoomCount() {
  return { count: useStage().topology.room.size }
}
