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

/**
 * Keeps the latest answers, by the very things that were asked about: as many as there can be plans or stages that are
 * looked at side by side. Those about the history are computed again when it comes back.
 */
export function cacheLatest<A extends readonly unknown[], V>(
  compute: (...asked: A) => V,
  size = 2,
): (...asked: A) => V {
  let latest: readonly { readonly asked: A; readonly answer: V }[] = []
  return (...asked) => {
    const known = latest.find((one) => one.asked.every((thing, at) => thing === asked[at]))
    const first = known ?? { asked, answer: compute(...asked) }
    if (first !== latest[0]) latest = [first, ...latest.filter((one) => one !== known)].slice(0, size)
    return first.answer
  }
}
