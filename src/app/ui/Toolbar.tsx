import { Toolbar as Base } from '@base-ui/react/toolbar'
import type { ComponentProps, CSSProperties, ReactNode, Ref } from 'react'
import { IconButton } from './Button.tsx'

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
  <Base.Root orientation="vertical" aria-label={label} {...rest} />
)

export const ToolbarButton = (props: ComponentProps<typeof IconButton>) => (
  <Base.Button render={<IconButton size="small" tipSide="right" {...props} />} />
)
