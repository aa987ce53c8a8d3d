import { type Plan, stageOf } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { remember, remembered } from '../platform/settings.ts'
import { showView } from '../store/canvas-handle.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { type SessionState, select, setLeftTab, setTab, showStage, useSession } from '../store/session-store.ts'
import { showTab } from './panels.ts'

/** What somebody looked at last in a plan, so that a reload leaves them there. */
interface Look
  extends Pick<SessionState, 'stage' | 'selection' | 'tab' | 'leftTab'>,
    Partial<Pick<SessionState, 'view'>> {
  readonly document: string
  readonly isTabShown: boolean
}

const name = 'look'
/** More would be told at every click, and come back to nobody. */
const maxSelected = 200

const parts = ['stage', 'selection', 'tab', 'leftTab', 'view'] as const

/** Remembers in this tab what is looked at, from now on. Returns how to end that. */
export function startRememberingLook(): () => void {
  rememberLook()
  const ends = [
    useSession.subscribe((now, before) => parts.some((part) => now[part] !== before[part]) && rememberLook()),
    usePreferences.subscribe(rememberLook),
  ]
  return () => {
    for (const end of ends) end()
  }
}

function rememberLook(): void {
  const { document } = usePlanStore.getState()
  const { stage, selection, tab, leftTab, view } = useSession.getState()
  // While a plan opens, no stage is shown yet.
  if (!document || stage === '') return
  const look: Look = {
    document: document.id,
    stage,
    selection: selection.slice(0, maxSelected),
    tab,
    leftTab,
    view,
    isTabShown: usePreferences.getState().panels.bottom,
  }
  const text = JSON.stringify(look)
  if (text !== remembered(name)) remember(name, text)
}

/** What was looked at last in a plan, if this tab remembers it. To be asked before the plan is shown. */
export function lookOf(document: string): Look | undefined {
  try {
    const look: Look | null = JSON.parse(remembered(name) ?? 'null')
    return look?.document === document ? look : undefined
  } catch {
    return undefined
  }
}

/** Shows that again, as far as it is there. */
export function lookAgain(plan: Plan, look: Look | undefined): void {
  const stage = look && stageOf(plan, look.stage)
  if (!look || !stage) return
  showStage(stage.id)
  if (look.isTabShown) showTab(look.tab)
  else setTab(look.tab)
  setLeftTab(look.leftTab)
  if (look.view) showView(look.view)
  select(look.selection.filter((id) => entityOf(stage.topology, id)))
}
