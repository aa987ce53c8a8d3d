import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { cancelPlacing } from './carry.ts'
import type { Command } from './command.ts'
import { type CommandId, commands, disabledReason, runCommand } from './index.ts'

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
  const isTyping = target?.closest('input, textarea, select, [contenteditable=true]')
  if (isTyping && !event.key.startsWith('F')) return
  if (command.onCanvas && !target?.closest('[data-canvas]') && target !== document.body) return
  event.preventDefault()
  if (disabledReason(id) === undefined) runCommand(id)
}
