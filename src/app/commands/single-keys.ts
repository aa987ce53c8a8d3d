import { keepSetting, setting } from '../platform/settings.ts'
import { setSingleKeys, usePreferences } from '../store/preferences-store.ts'
import { announce } from '../store/session-store.ts'

/** Keys that write something act on the canvas and in the outline, unless a person has switched them off here. */
export const keepsSingleKeys = (): boolean => usePreferences.getState().singleKeys

export function startSingleKeys(): void {
  setSingleKeys(setting('single-keys') !== 'off')
}

export function toggleSingleKeys(): void {
  const singleKeys = !keepsSingleKeys()
  setSingleKeys(singleKeys)
  keepSetting('single-keys', singleKeys ? 'on' : 'off')
  announce(`Shortcuts of a single key are ${singleKeys ? 'on' : 'off'}.`)
}
