/** The same function, for as long as somebody has it, asking once for each argument. */
export function once<A, R>(ask: (of: A) => R): (of: A) => R {
  const known = new Map<A, R>()
  return (of) => {
    if (known.has(of)) return known.get(of) as R
    const answer = ask(of)
    known.set(of, answer)
    return answer
  }
}
