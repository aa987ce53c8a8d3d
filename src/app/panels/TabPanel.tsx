import type { ComponentType } from 'react'
import type { BottomTab } from '../store/session-store.ts'
import { ChangesPanel } from './changes/ChangesPanel.tsx'
import { ChangesTools } from './changes/ChangesTools.tsx'
import { EndStatePanel } from './end-state/EndStatePanel.tsx'
import { EndStateTools } from './end-state/EndStateTools.tsx'
import { Problems } from './problems/Problems.tsx'
import { ProblemTools } from './problems/ProblemTools.tsx'
import { ReachPanel } from './reach/ReachPanel.tsx'
import { ReachTools } from './reach/ReachTools.tsx'
import { RoomsPanel } from './rooms/RoomsPanel.tsx'
import { TableSwitch } from './rooms/TableSwitch.tsx'
import { RunbookPanel } from './runbook/RunbookPanel.tsx'
import { RunbookTools } from './runbook/RunbookTools.tsx'
import { Waivers } from './Waivers.tsx'

interface TabParts {
  readonly Panel: ComponentType
  /** What stands at the end of the line of tabs while this one is open. */
  readonly Tools?: ComponentType
}

const parts: Readonly<Record<BottomTab, TabParts>> = {
  problems: { Panel: Problems, Tools: ProblemTools },
  changes: { Panel: ChangesPanel, Tools: ChangesTools },
  rooms: { Panel: RoomsPanel, Tools: TableSwitch },
  runbook: { Panel: RunbookPanel, Tools: RunbookTools },
  reach: { Panel: ReachPanel, Tools: ReachTools },
  waivers: { Panel: Waivers },
  endState: { Panel: EndStatePanel, Tools: EndStateTools },
}

interface TabProps {
  readonly tab: BottomTab
}

/** What a tab of the lower panel shows. */
export function TabPanel({ tab }: TabProps) {
  const { Panel } = parts[tab]
  return <Panel />
}

/** What belongs to it at the end of the line of tabs. */
export function TabTools({ tab }: TabProps) {
  const { Tools } = parts[tab]
  return Tools && <Tools key={tab} />
}
