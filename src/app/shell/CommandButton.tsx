import { type CommandId, runCommand } from '../commands/index.ts'
import { useCommand } from '../commands/use-command.ts'
import { IconButton } from '../ui/Button.tsx'
import { commandIcons } from './command-icons.ts'

/** A command as an icon with a tip. */
export function CommandButton({ id }: { readonly id: CommandId }) {
  const { title, reason, isChecked, keys } = useCommand(id)
  const Icon = commandIcons[id]
  return (
    <IconButton
      label={title}
      keys={keys}
      disabledReason={reason}
      aria-pressed={isChecked}
      onClick={() => runCommand(id)}
    >
      {Icon && <Icon size={16} aria-hidden />}
    </IconButton>
  )
}
