import { type Dependency, isUnchanged } from './dependency.ts'
import type { Snapshot } from './snapshot.ts'

/** A value with all that it depends on. */
export interface Cached<V> {
  readonly value: V
  readonly dependencies: readonly Dependency[]
}

/** The values of one computation, the newest first. */
export interface Cache<V> {
  entries: readonly Cached<V>[]
}

/** How many values of one computation are kept: of a plan with that many stages, or that often edited. */
export const cacheSize = 24

interface Keeping {
  readonly size?: number
  /** The snapshot may never come: its values are given and not kept, so that they displace none. */
  readonly speculative?: boolean
}

/** The value for a snapshot: a cached one, if nothing that it depends on is another there, or one evaluated now. */
export function cachedValue<V>(
  cache: Cache<V>,
  snapshot: Snapshot,
  evaluate: () => Cached<V>,
  { size = cacheSize, speculative = false }: Keeping = {},
): V {
  const { entries } = cache
  const first = entries[0]
  if (first && isValid(first, snapshot)) return first.value
  const newest = entries.find((entry) => entry !== first && isValid(entry, snapshot)) ?? evaluate()
  if (!speculative) cache.entries = [newest, ...entries.filter((entry) => entry !== newest)].slice(0, size)
  return newest.value
}

function isValid({ dependencies }: Cached<unknown>, snapshot: Snapshot): boolean {
  for (const dependency of dependencies) if (!isUnchanged(dependency, snapshot)) return false
  return true
}
