import { type ComponentProps, memo, type ReactNode } from 'react'
import { type CommandId, runCommand } from '../commands/index.ts'
import { useCommand } from '../commands/use-command.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { stopAt } from '../ui/one-stop.ts'
import { ToolbarButton } from '../ui/Toolbar.tsx'

interface CommandButtonProps {
  readonly id: CommandId
  readonly size?: 'normal' | 'small'
  /** Why the place does not offer it now, which is told before what the command says itself. */
  readonly disabledReason?: string | undefined
  /** Among buttons that are one stop for Tab, whether it is that. */
  readonly isStop?: boolean
}

/** A command as an icon with a tip. It follows what happens by itself, and is not drawn again with what is around it. */
export const CommandButton = memo(function CommandButton(props: CommandButtonProps) {
  const { id, size = 'normal', disabledReason, isStop } = props
  const { Icon, title, reason, isChecked, keys } = useCommand(id)
  return (
    <IconButton
      label={title}
      size={size}
      keys={keys}
      disabledReason={disabledReason ?? reason}
      aria-pressed={isChecked}
      onClick={() => runCommand(id)}
      {...(isStop !== undefined && stopAt(isStop))}
    >
      <Icon size={iconSizes[size]} aria-hidden />
    </IconButton>
  )
})

/** The same as one of a toolbar. */
export function CommandToolbarButton({ id, isFirst }: { readonly id: CommandId; readonly isFirst: boolean }) {
  const { Icon, title, reason, isChecked, keys } = useCommand(id)
  return (
    <ToolbarButton
      isFirst={isFirst}
      label={title}
      keys={keys}
      disabledReason={reason}
      aria-pressed={isChecked}
      onClick={() => runCommand(id)}
    >
      <Icon size={iconSizes.normal} aria-hidden />
    </ToolbarButton>
  )
}

interface CommandTextButtonProps
  extends Pick<ComponentProps<typeof Button>, 'size' | 'look' | 'disabledReason' | 'aria-label' | 'aria-pressed'> {
  readonly id: CommandId
  readonly hasIcon?: boolean
  /** Other words than its title, where the place says the rest. */
  readonly children?: ReactNode
}

/** A command as a button with words. */
export const CommandTextButton = memo(function CommandTextButton(props: CommandTextButtonProps) {
  const { id, hasIcon, disabledReason, children, ...rest } = props
  const { Icon, title, reason, isChecked, keys } = useCommand(id)
  return (
    <Button
      tip={children !== undefined || keys !== undefined ? title : undefined}
      keys={keys}
      disabledReason={disabledReason ?? reason}
      aria-pressed={isChecked}
      onClick={() => runCommand(id)}
      {...rest}
    >
      {hasIcon && <Icon size={iconSizes.small} aria-hidden />}
      {children ?? title}
    </Button>
  )
})
