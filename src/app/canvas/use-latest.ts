import { useRef } from 'react'

/** A value as it was drawn last, for what happens later. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  latest.current = value
  return latest
}
