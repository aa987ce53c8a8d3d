import type { ButtonHTMLAttributes, HTMLAttributes, Ref } from 'react'
import { oneStop, stopAt } from './one-stop.ts'

interface TabListProps extends HTMLAttributes<HTMLDivElement> {
  readonly ref?: Ref<HTMLDivElement>
}

/** Tabs in a line, by which one opens a panel. */
export const TabList = (props: TabListProps) => <div role="tablist" {...oneStop('horizontal')} {...props} />

/** Which of the tabs of a window, and of which part of that. */
interface TabPlace {
  readonly of: string
  readonly id: string
}

interface TabProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'id'>, TabPlace {
  readonly isOpen: boolean
  /** The one that Tab comes to: that which is open, or the first. */
  readonly isStop: boolean
  readonly onOpen: () => void
}

export const Tab = ({ of, id, isOpen, isStop, onOpen, ...rest }: TabProps) => (
  <button
    type="button"
    role="tab"
    id={`${of}-tab-${id}`}
    aria-controls={isOpen ? `${of}-panel-${id}` : undefined}
    aria-selected={isOpen}
    onClick={() => isOpen || onOpen()}
    {...stopAt(isStop)}
    {...rest}
  />
)

/** What a tab has opened. */
export const TabPanel = ({ of, id, ...rest }: Omit<HTMLAttributes<HTMLDivElement>, 'id'> & TabPlace) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
  <div role="tabpanel" id={`${of}-panel-${id}`} aria-labelledby={`${of}-tab-${id}`} tabIndex={0} {...rest} />
)
