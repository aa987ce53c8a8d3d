/**
 * What files are called that lie in folders: by their name, and where several have that, by as much of their path as tells
 * them apart. Where no path does, or all of them are taken, they are numbered.
 */
export function namesApart(paths: readonly string[], taken: readonly string[] = []): readonly string[] {
  const tails = paths.map(tailsOf)
  const given = new Set(taken)
  return tails.map((own, at) => {
    const others = new Set(tails.flatMap((other, place) => (place === at ? [] : other)))
    const name = own.find((tail) => !others.has(tail) && !given.has(tail)) ?? numbered(own.at(-1) ?? '', given)
    given.add(name)
    return name
  })
}

/** `rooms.csv`, `a/rooms.csv` and so on. */
function tailsOf(path: string): readonly string[] {
  const parts = path.split(/[\\/]/).filter((part) => part !== '')
  return parts.map((_, at) => parts.slice(parts.length - 1 - at).join('/'))
}

/** "rooms (2).csv". */
function numbered(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let count = 2
  while (taken.has(`${stem} (${count})${extension}`)) count += 1
  return `${stem} (${count})${extension}`
}
