import type { FocusEvent, KeyboardEvent } from 'react'

const ways = {
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
  vertical: { ArrowDown: 1, ArrowUp: -1 },
} as const

/** What a button says of itself that Tab comes to, or of one that only arrows come to. */
export const stopAt = (isStop: boolean) => ({ tabIndex: isStop ? 0 : -1, 'data-stop': isStop || undefined })

/**
 * For what holds buttons that are one stop for Tab: arrows, Home and End go from one to the next. The stop is where the
 * focus is, else the button that says so by `stopAt`.
 */
export const oneStop = (way: keyof typeof ways) => ({
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => walk(event, ways[way]),
  onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
    if (currentTarget.contains(target)) stopWhere(currentTarget, (button) => button === target)
  },
  onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) stopWhere(currentTarget, ({ dataset }) => 'stop' in dataset)
  },
})

function walk(event: KeyboardEvent<HTMLElement>, steps: Readonly<Record<string, number>>): void {
  const { key, target, currentTarget } = event
  const buttons = [...currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(target as HTMLButtonElement)
  const step = steps[key]
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (step !== undefined) buttons.at((at + step) % buttons.length)?.focus()
  else if (key === 'Home') buttons[0]?.focus()
  else if (key === 'End') buttons.at(-1)?.focus()
  else return
  event.preventDefault()
}

function stopWhere(box: HTMLElement, isStop: (button: HTMLElement) => boolean): void {
  for (const button of box.querySelectorAll('button')) button.tabIndex = isStop(button) ? 0 : -1
}
