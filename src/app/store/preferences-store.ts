import { create } from 'zustand'
import { onReset } from './create-session-store.ts'

export type Theme = 'light' | 'dark'
export type PanelSide = 'left' | 'bottom' | 'right'
/**
 * How the parts of an editor stand: side by side; side panels above the diagram; or all in one long page, where the
 * diagram is only looked at and what is around it edits.
 */
export type Room = 'columns' | 'drawers' | 'page'

interface Preferences {
  readonly theme: Theme
  /** Keys that write something act on the canvas. */
  readonly singleKeys: boolean
  /** Which panels are open. The lower one is folded to its tabs when a plan opens. */
  readonly panels: Readonly<Record<PanelSide, boolean>>
  /** What the window has room for. */
  readonly room: Room
  /** In a narrow window side panels lie above the diagram: which do is not kept. */
  readonly drawers: Readonly<Record<'left' | 'right', boolean>> | undefined
}

/** How a person has the planner in this browser, whatever plan is open. `commands` keeps it from visit to visit. */
export const usePreferences = create<Preferences>(() => ({
  theme: 'light',
  singleKeys: true,
  panels: { left: true, bottom: false, right: true },
  room: 'columns',
  drawers: undefined,
}))

const set = usePreferences.setState

export const setTheme = (theme: Theme): void => set({ theme })
export const setSingleKeys = (singleKeys: boolean): void => set({ singleKeys })
export const setPanels = (panels: Preferences['panels']): void => set({ panels })

/** Lays the side panels above the diagram, closed until they are asked for, or beside it again. */
export const setRoom = (room: Room): void =>
  set({ room, drawers: room === 'columns' ? undefined : { left: false, right: false } })

/** Whether the diagram is only looked at. */
export const isViewer = ({ room }: Pick<Preferences, 'room'>): boolean => room === 'page'

/** Opens or closes a panel, where it is now. */
export const showPanel = (side: PanelSide, isOpen: boolean): void =>
  set(({ panels, drawers }) => {
    if (drawers && side !== 'bottom') return { drawers: { ...drawers, [side]: isOpen } }
    return panels[side] === isOpen ? {} : { panels: { ...panels, [side]: isOpen } }
  })

onReset(() => showPanel('bottom', false))

/** Whether a panel can be seen, beside the diagram or above it. */
export const isPanelShown = ({ panels, drawers }: Preferences, side: PanelSide): boolean =>
  drawers && side !== 'bottom' ? drawers[side] : panels[side]
