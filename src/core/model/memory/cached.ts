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

/**
 * The value of something for a snapshot: a cached one, if nothing that it depends on is another there, or one evaluated
 * now.
 */
export function cachedValue<V, T = undefined>(
  cache: Cache<V>,
  snapshot: Snapshot,
  evaluate: (of: T) => Cached<V>,
  { size = cacheSize, speculative = false }: Keeping = {},
  of = undefined as T,
): V {
  const { entries } = cache
  const known = knownValue(cache, snapshot)
  if (known && known === entries[0]) return known.value
  const newest = known ?? evaluate(of)
  if (!speculative) cache.entries = [newest, ...entries.filter((entry) => entry !== newest)].slice(0, size)
  return newest.value
}

/** The newest of which nothing that it depends on is another in a snapshot. */
export function knownValue<V>({ entries }: Cache<V>, snapshot: Snapshot): Cached<V> | undefined {
  for (const entry of entries) if (isValid(entry, snapshot)) return entry
  return undefined
}

function isValid({ dependencies }: Cached<unknown>, snapshot: Snapshot): boolean {
  for (const dependency of dependencies) if (!isUnchanged(dependency, snapshot)) return false
  return true
}
