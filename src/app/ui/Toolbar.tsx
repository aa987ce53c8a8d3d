import type { ComponentProps, CSSProperties, ReactNode, Ref } from 'react'
import { IconButton } from './Button.tsx'
import { oneStop, stopAt } from './one-stop.ts'

interface ToolbarProps {
  readonly label: string
  readonly className?: string | undefined
  readonly style?: CSSProperties
  readonly hidden?: boolean
  readonly ref?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** Buttons below each other that are one stop for Tab: arrows go from one to the next. */
export const Toolbar = ({ label, ...rest }: ToolbarProps) => (
  <div role="toolbar" aria-orientation="vertical" aria-label={label} {...oneStop('vertical')} {...rest} />
)

interface ToolbarButtonProps extends ComponentProps<typeof IconButton> {
  readonly isFirst: boolean
}

export const ToolbarButton = ({ isFirst, ...rest }: ToolbarButtonProps) => (
  <IconButton size="small" tipSide="right" {...stopAt(isFirst)} {...rest} />
)
