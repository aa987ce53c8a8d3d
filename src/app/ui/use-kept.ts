import { useRef } from 'react'

/** A value that is the same object for as long as it says the same, so that nothing is drawn again for it. */
export function useKept<T>(value: T, saysTheSame: (kept: T, value: T) => boolean): T {
  const kept = useRef(value)
  if (!saysTheSame(kept.current, value)) kept.current = value
  return kept.current
}
