import { startTransition, useEffect, useState } from 'react'

/** Even where the page never comes to rest, what follows is not kept back for longer than this, in milliseconds. */
const longest = 400

/**
 * A value as it was when it had been drawn and the page came to rest: what is counted of it keeps nobody waiting who has
 * just changed it.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState<{ readonly value: T }>({ value })
  useEffect(() => {
    if (settled.value === value) return
    const settle = () => startTransition(() => setSettled({ value }))
    let stop = () => {}
    const frame = requestAnimationFrame(() => {
      stop = onceIdle(settle)
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [value, settled])
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
