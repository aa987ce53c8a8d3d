import { keepFocus } from '../focus/moving.ts'
import { focusRegion } from '../focus/regions.ts'
import { keepSetting, setting } from '../platform/settings.ts'
import { isPanelShown, type PanelSide, setPanels, showPanel, usePreferences } from '../store/preferences-store.ts'
import { announce, type BottomTab, setTab } from '../store/session-store.ts'

/** How large a panel was left in this browser. */
export const keptSize = (side: PanelSide): number | undefined => Number(setting(`panel-${side}-size`)) || undefined

/** The side panels are the next time as they were left; of the lower one only its height is kept. */
export function keepPanel(side: PanelSide, isOpen: boolean, size: number): void {
  if (side !== 'bottom') keepSetting(`panel-${side}`, isOpen ? 'open' : 'closed')
  keepSetting(`panel-${side}-size`, String(size))
}

/** Opens the side panels that were left open here. Call once. */
export function startPanels(): void {
  const isOpen = (side: PanelSide) => setting(`panel-${side}`) !== 'closed'
  setPanels({ left: isOpen('left'), bottom: false, right: isOpen('right') })
}

/** Folds a panel, or opens it. Who was at work in what is folded goes on beside it. */
export function togglePanel(side: PanelSide, title: string): void {
  const isOpen = !isPanelShown(usePreferences.getState(), side)
  showPanel(side, isOpen)
  announce(`${title}: ${isOpen ? 'open' : 'folded'}.`)
  if (!isOpen) keepFocus(side === 'bottom' ? 'lower panel' : 'diagram')
}

/** Opens a tab of the lower panel, and the panel if it is folded. */
export function showTab(tab: BottomTab): void {
  setTab(tab)
  showPanel('bottom', true)
}

/** The same, and goes there: Tab leads on into what the tab shows. */
export function goToTab(tab: BottomTab): void {
  showTab(tab)
  // The panel may have to be drawn first.
  requestAnimationFrame(() => focusRegion('lower panel'))
}
