/** Pairs that have come by, until they are forgotten. */
export interface Seen {
  /** Whether a pair comes for the first time. */
  isNew(what: unknown, key: unknown): boolean
  forget(): void
}

export function nothingSeen(): Seen {
  const seen = new Map<unknown, Set<unknown>>()
  return {
    isNew: (what, key) => {
      const keys = seen.get(what)
      if (keys?.has(key)) return false
      if (keys) keys.add(key)
      else seen.set(what, new Set([key]))
      return true
    },
    forget: () => seen.clear(),
  }
}
