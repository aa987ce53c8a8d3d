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

/**
 * The value of something for a snapshot: a cached one, if nothing that it depends on is another there, or one evaluated
 * now. That of a speculative one, which may never come, is given and not kept, so that it displaces none.
 */
export function cachedValue<V, T = undefined>(
  cache: Cache<V>,
  snapshot: Snapshot,
  evaluate: (of: T) => Cached<V>,
  { speculative = false }: { readonly speculative?: boolean } = {},
  of = undefined as T,
): V {
  const found = knownValue(cache, snapshot) ?? evaluate(of)
  if (!speculative) keep(cache, found, cacheSize)
  return found.value
}

/** Makes a value the newest of so many. */
export function keep<V>(cache: Cache<V>, newest: Cached<V>, size: number): void {
  const { entries } = cache
  if (newest === entries[0]) return
  const others = entries.length === 0 ? entries : entries.filter((entry) => entry !== newest)
  cache.entries = [newest, ...(others.length < size ? others : others.slice(0, size - 1))]
}

/** The newest that is true of a snapshot. */
export function knownValue<V>({ entries }: Cache<V>, snapshot: Snapshot): Cached<V> | undefined {
  for (const entry of entries) if (isTrueOf(entry, snapshot)) return entry
  return undefined
}

/** Whether nothing that a value depends on is another in a snapshot. */
export function isTrueOf({ dependencies }: Cached<unknown>, snapshot: Snapshot): boolean {
  for (const dependency of dependencies) if (!isUnchanged(dependency, snapshot)) return false
  return true
}
