import { useEffect } from 'react'
import { fieldOf, isQuiet } from '../platform/controls.ts'
import { arrangement } from '../store/arrangement-store.ts'
import { useSession } from '../store/session-store.ts'
import { startClipboard } from './clipboard-commands.ts'
import type { Command } from './command.ts'
import { escapeBy, tabBy } from './focus-keys.ts'
import { commands } from './index.ts'
import { isMeant, placeOf } from './key-scopes.ts'
import { run } from './run-command.ts'
import { isPressed, isSingleKey, type Shortcut } from './shortcuts.ts'
import { keepsSingleKeys } from './single-keys.ts'

/** Listens for the shortcuts of all commands, and for Escape and Tab, while an editor is open. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  useEffect(startClipboard, [])
}

const listenedTo = (Object.values(commands) as readonly Command[]).filter(({ byBrowser }) => !byBrowser)

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  if (event.key === 'Escape') escapeBy(event)
  if (event.key === 'Tab') tabBy(event)
  const pressed = listenedTo.filter(({ shortcuts }) => shortcuts?.some((shortcut) => isOn(shortcut, event)))
  if (pressed.length === 0) return
  const target = event.target instanceof Element ? event.target : undefined
  const place = placeOf(target)
  const { key, ctrlKey, metaKey } = event
  const { selection } = useSession.getState()
  const what = { key, hasMod: ctrlKey || metaKey, selection, isArranging: arrangement() !== undefined }
  const meant = pressed.find((command) => isMeant(command, what, place))
  if (!meant) return
  event.preventDefault()
  leaveField(target, meant)
  run(meant)
}

const isOn = (shortcut: Shortcut, event: KeyboardEvent): boolean =>
  isPressed(shortcut, event) && (keepsSingleKeys() || !isSingleKey(shortcut))

/** What is typed so far counts: a field speaks when it is left. To go on from it, one has to be in it still. */
function leaveField(target: Element | undefined, { group }: Command): void {
  const field = fieldOf(target)
  if (field && !isQuiet(field) && group !== 'view') field.blur()
}
