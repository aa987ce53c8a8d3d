import { startTransition, useEffect, useState } from 'react'

/** Even where the page never comes to rest, what follows is not kept back for longer than this, in milliseconds. */
const longest = 400

/** It stays the same function. */
type Ahead<T> = (value: T, isWanted: () => boolean) => unknown

const nothingAhead = (): void => {}

/**
 * A value as it was when it had been drawn and the page came to rest: what is counted of it keeps nobody waiting who has
 * just changed it. What can take long is counted ahead, as long as it is wanted, and the value settles once that is done.
 */
export const useSettled = <T>(value: T, ahead: Ahead<T> = nothingAhead): T => useSettledFrom(value, value, ahead)

/** The same of what need not be there when it is first drawn: until the page has come to rest there is none. */
export const useOnceSettled = <T>(value: T): T | undefined =>
  useSettledFrom<T | undefined>(value, undefined, nothingAhead)

function useSettledFrom<T>(value: T, first: T, ahead: Ahead<T>): T {
  const [settled, setSettled] = useState<{ readonly value: T }>({ value: first })
  useEffect(() => {
    if (settled.value === value) return
    let isOver = false
    const settle = async () => {
      try {
        await ahead(value, () => !isOver)
      } catch {
        // It fails once more where the value is drawn, and is told there.
      }
      if (!isOver) startTransition(() => setSettled({ value }))
    }
    let stop = () => {}
    const frame = requestAnimationFrame(() => {
      stop = onceIdle(() => void settle())
    })
    return () => {
      isOver = true
      cancelAnimationFrame(frame)
      stop()
    }
  }, [value, settled, ahead])
  return settled.value
}

/** Not every browser tells when it has nothing else to do. */
function onceIdle(then: () => void): () => void {
  if (globalThis.requestIdleCallback as unknown) {
    const idle = requestIdleCallback(then, { timeout: longest })
    return () => cancelIdleCallback(idle)
  }
  const timer = setTimeout(then, longest / 4)
  return () => clearTimeout(timer)
}
