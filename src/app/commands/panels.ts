import { keepSetting, setting } from '../platform/settings.ts'
import { type PanelSide, setPanels, showPanel } from '../store/preferences-store.ts'
import { type BottomTab, setTab } from '../store/session-store.ts'

/** How large a panel was left in this browser. */
export const keptSize = (side: PanelSide): number | undefined => Number(setting(`panel-${side}-size`)) || undefined

export function keepPanel(side: PanelSide, isOpen: boolean, size: number): void {
  keepSetting(`panel-${side}`, isOpen ? 'open' : 'closed')
  keepSetting(`panel-${side}-size`, String(size))
}

/** Opens the panels that were left open here. Call once. */
export function startPanels(): void {
  const isOpen = (side: PanelSide) => setting(`panel-${side}`) !== 'closed'
  setPanels({ left: isOpen('left'), bottom: isOpen('bottom'), right: isOpen('right') })
}

/** Opens a tab of the lower panel, and the panel if it is folded. */
export function showTab(tab: BottomTab): void {
  setTab(tab)
  showPanel('bottom', true)
}
