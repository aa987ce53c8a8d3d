/** Whether two names, FQDNs or addresses are both known and the same; case never matters. */
export const isSameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase()

/** The names that somebody has filled in, each once; case never matters. */
export const distinctNames = (names: readonly (string | undefined)[]): readonly string[] =>
  names
    .flatMap((name) => name || [])
    .filter((name, at, known) => known.findIndex((other) => isSameName(name, other)) === at)
