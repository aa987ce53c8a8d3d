import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { cancelPlacing } from './carry.ts'
import type { Command } from './command.ts'
import { type CommandId, commands, runCommand } from './index.ts'

/** Listens for the shortcuts of all commands, and for Escape, while an editor is open. */
export function useKeyboard(): void {
  useEffect(() => {
    const bindings = (Object.entries(commands) as [CommandId, Command][]).flatMap(([id, command]) =>
      (command.shortcuts ?? []).map((keys) => [keys, (event: KeyboardEvent) => press(event, id, command)] as const),
    )
    return tinykeys(window, { ...Object.fromEntries(bindings), Escape: cancelPlacing })
  }, [])
}

function press(event: KeyboardEvent, id: CommandId, command: Command): void {
  const target = event.target instanceof Element ? event.target : undefined
  if (target?.closest('[role=dialog], [role=menu], [role=listbox]')) return
  const field = target?.closest<HTMLElement>('input, textarea, [contenteditable=true]')
  if (field && !worksInFields(event, command)) return
  // A page key scrolls the panel that has the focus.
  if (event.key.startsWith('Page') && target?.closest('aside, #problems')) return
  if (command.onCanvas && !target?.closest('[data-canvas]') && target !== document.body) return
  event.preventDefault()
  // What is typed so far counts: a field speaks when it is left.
  field?.blur()
  runCommand(id)
}

/** Files and function keys; everything else belongs to the field while one types. */
const worksInFields = (event: KeyboardEvent, { group }: Command): boolean =>
  /^F\d+$/.test(event.key) || (group === 'file' && (event.ctrlKey || event.metaKey))
