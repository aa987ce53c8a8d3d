/** Whether two names, FQDNs or addresses are both known and the same; case and form of Unicode never matter. */
export const isSameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || composed(a) === composed(b))

/** What names have in common that are the same, whatever is around them. */
export const nameKey = (name: string): string => composed(name.trim())

/** In small letters, of which each is one character, as Windows writes them and macOS does not. */
function composed(name: string): string {
  const small = name.toLowerCase()
  return canBeDecomposed.test(small) ? small.normalize() : small
}

/** No letter before the first combining mark is written in two ways, and most names have no other. */
const canBeDecomposed = /[\u0300-\uffff]/

/** The names that somebody has filled in, each once; case never matters. */
export const distinctNames = (names: readonly (string | undefined)[]): readonly string[] =>
  names
    .flatMap((name) => name || [])
    .filter((name, at, known) => known.findIndex((other) => isSameName(name, other)) === at)
