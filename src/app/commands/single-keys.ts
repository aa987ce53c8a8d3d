import { keepSetting, setting } from '../platform/settings.ts'
import { say, useSession } from '../store/session-store.ts'

/** Keys that write something act on the canvas and in the outline, unless a person has switched them off here. */
export const keepsSingleKeys = (): boolean => useSession.getState().singleKeys

export function startSingleKeys(): void {
  useSession.setState({ singleKeys: setting('single-keys') !== 'off' })
}

export function toggleSingleKeys(): void {
  const singleKeys = !keepsSingleKeys()
  useSession.setState({ singleKeys })
  keepSetting('single-keys', singleKeys ? 'on' : 'off')
  say(`Shortcuts of a single key are ${singleKeys ? 'on' : 'off'}.`)
}
