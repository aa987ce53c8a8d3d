import type { InParts } from './in-parts.ts'

/** What follows from an object alone, for as long as that is there. */
export function cachedBy<T extends object, V>(derive: (of: T) => V): (of: T) => V {
  const known = new WeakMap<T, V>()
  return (of) => {
    const there = known.get(of)
    if (there !== undefined || known.has(of)) return there as V
    const value = derive(of)
    known.set(of, value)
    return value
  }
}

/** The same of what is derived in steps. */
export function cachedInParts<T extends object, V>(derive: (of: T) => InParts<V>): (of: T) => InParts<V> {
  const known = new WeakMap<T, { readonly value: V }>()
  return function* (of) {
    const there = known.get(of) ?? { value: yield* derive(of) }
    known.set(of, there)
    return there.value
  }
}

/**
 * Keeps the latest answers, by the very things that were asked about: as many as there can be plans or stages that are
 * looked at side by side. Those about the history are computed again when it comes back.
 */
export function cacheLatest<A extends readonly unknown[], V>(
  compute: (...asked: A) => V,
  size = 2,
): (...asked: A) => V {
  const { known, keep } = latestAnswers<A, V>(size)
  return (...asked) => keep(known(asked) ?? { asked, answer: compute(...asked) })
}

/** The same of what is computed in steps. */
export function cacheLatestInParts<A extends readonly unknown[], V>(
  compute: (...asked: A) => InParts<V>,
  size = 2,
): (...asked: A) => InParts<V> {
  const { known, keep } = latestAnswers<A, V>(size)
  return function* (...asked) {
    return keep(known(asked) ?? { asked, answer: yield* compute(...asked) })
  }
}

interface Known<A, V> {
  readonly asked: A
  readonly answer: V
}

function latestAnswers<A extends readonly unknown[], V>(size: number) {
  let latest: readonly Known<A, V>[] = []
  const areSame = (one: A, other: A) => one.length === other.length && one.every((thing, at) => thing === other[at])
  return {
    known: (asked: A) => latest.find((one) => areSame(one.asked, asked)),
    keep(one: Known<A, V>): V {
      if (one !== latest[0]) latest = [one, ...latest.filter((other) => other !== one)].slice(0, size)
      return one.answer
    },
  }
}
