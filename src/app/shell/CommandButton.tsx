import { type CommandId, runCommand } from '../commands/index.ts'
import { useCommand } from '../commands/use-command.ts'
import { IconButton } from '../ui/Button.tsx'

/** A command as an icon with a tip. */
export function CommandButton({ id, size }: { readonly id: CommandId; readonly size?: 'normal' | 'small' }) {
  const { Icon, title, reason, isChecked, keys } = useCommand(id)
  return (
    <IconButton
      label={title}
      {...(size && { size })}
      keys={keys}
      disabledReason={reason}
      aria-pressed={isChecked}
      onClick={() => runCommand(id)}
    >
      <Icon size={size === 'small' ? 14 : 16} aria-hidden />
    </IconButton>
  )
}
