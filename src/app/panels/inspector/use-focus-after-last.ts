import { useLayoutEffect, useRef } from 'react'

/** Where the last entry that was listed is taken away, the focus goes to the field before or after the list. */
export function useFocusAfterLast(held: readonly string[]) {
  const list = useRef<HTMLDivElement>(null)
  const before = useRef<readonly string[]>(undefined)
  useLayoutEffect(() => {
    if (before.current === undefined || before.current === held) return
    before.current = undefined
    if (document.activeElement === document.body) list.current?.querySelector('input')?.focus()
  })
  const willRemove = () => {
    before.current = held
  }
  return { list, willRemove }
}
