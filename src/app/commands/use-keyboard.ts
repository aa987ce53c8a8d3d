import { useEffect } from 'react'
import { idAt, isIn } from '../focus/regions.ts'
import { fieldOf, isInButton, isInKeyHolder, isInToolbar, isQuiet, takesLetters } from '../platform/controls.ts'
import { useSession } from '../store/session-store.ts'
import { startClipboard } from './clipboard.ts'
import type { Command } from './command.ts'
import { letGoBy, tabBy } from './focus-keys.ts'
import { type CommandId, commandOf, commands, runCommand } from './index.ts'
import { isPressed, isSingleKey, type Shortcut } from './shortcuts.ts'
import { keepsSingleKeys } from './single-keys.ts'

/** Listens for the shortcuts of all commands, and for Escape, while an editor is open. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  useEffect(startClipboard, [])
}

const entries = (Object.entries(commands) as readonly (readonly [CommandId, Command])[]).filter(
  ([, command]) => !command.byBrowser,
)

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  if (event.key === 'Escape') letGoBy(event)
  if (event.key === 'Tab') tabBy(event)
  const pressed = entries.find(
    ([, command]) => command.shortcuts?.some((shortcut) => isOn(shortcut, event)) && isMeant(event, command),
  )
  if (pressed) runPressed(event, pressed[0])
}

const isOn = (shortcut: Shortcut, event: KeyboardEvent): boolean =>
  isPressed(shortcut, event) && (keepsSingleKeys() || !isSingleKey(shortcut))

function isMeant(event: KeyboardEvent, command: Command): boolean {
  const target = event.target instanceof Element ? event.target : undefined
  if (isInKeyHolder(target)) return false
  const field = fieldOf(target)
  if (field && !worksInFields(event, command) && !(command.inQuietFields && isQuiet(field))) return false
  // A page key scrolls the panel that has the focus.
  if (event.key.startsWith('Page') && panels.some((panel) => isIn(panel, target))) return false
  if (command.inStrip) return isIn('stages', target)
  if (!command.onCanvas || target === document.body) return true
  if (isIn('comparison', target)) return command.group === 'view' && /^[a-z]$/i.test(event.key)
  // What is looked at can be changed from wherever no letters are meant for something else.
  if (['view', 'help'].includes(command.group) && !takesLetters(target)) return true
  // The row of a problem is about that problem.
  if (command.group === 'check' && idAt('problems', target) !== undefined) return true
  if (!(isIn('diagram', target) || isIn('outline', target)) || isInToolbar(target)) return false
  return !event.key.startsWith('Enter') || !isInButton(target) || isSelected(idAt('diagram', target))
}

const panels = ['left panel', 'lower panel', 'properties'] as const

/** Enter presses the button that has the focus, but the name of a selected row leads on to its properties. */
const isSelected = (id: string | undefined): boolean =>
  useSession.getState().selection.some((selected) => selected === id)

/** Function keys, and what has nothing to do with text; everything else belongs to the field while one types. */
const worksInFields = (event: KeyboardEvent, { group }: Command): boolean =>
  /^F\d+$/.test(event.key) || (['file', 'help', 'view', 'check'].includes(group) && (event.ctrlKey || event.metaKey))

function runPressed(event: KeyboardEvent, id: CommandId): void {
  event.preventDefault()
  // What is typed so far counts: a field speaks when it is left. To go on from it, one has to be in it still.
  const field = event.target instanceof Element ? fieldOf(event.target) : undefined
  if (field && !isQuiet(field) && commandOf(id).group !== 'view') field.blur()
  runCommand(id)
}
