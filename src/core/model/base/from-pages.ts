import type { InParts } from './in-parts.ts'
import { isKin, type Page, pagesApart, type SharedMap } from './shared-map.ts'

type AnyMap = SharedMap<string, unknown>
type AnyPage = Page<string, unknown>

/** What a page gives; those that give nothing are not remembered. */
interface Given<V> {
  readonly page: AnyPage
  readonly first: string
  readonly values: readonly V[]
}

/** So many maps may be looked at side by side. */
const kept = 4

/**
 * What the pages of a map give, in their order, found a page at a time or, where a page can do so, in smaller steps. Of a
 * map that shares pages with one that was asked about before, only the others are asked; and unless it is a trial, it is
 * remembered itself. A page is told whether some others were asked before it.
 */
export function fromPages<V>(): (
  map: AnyMap,
  ofPage: (page: AnyPage, isKnown: boolean) => readonly V[] | InParts<readonly V[]>,
  isTrial: boolean,
) => InParts<readonly V[]> {
  let latest: readonly { readonly map: AnyMap; readonly given: readonly Given<V>[]; readonly all: readonly V[] }[] = []
  return function* inParts(map, ofPage, isTrial) {
    const there = latest.find((one) => one.map === map)
    if (there) return there.all
    const kin = latest.find((one) => isKin(one.map, map))
    const [gone, coming] = pagesApart(kin?.map.pages ?? none, map.pages)
    const come: Given<V>[] = []
    for (const page of coming) {
      const given = ofPage(page, kin !== undefined)
      const values = isList(given) ? given : yield* given
      yield
      if (values.length > 0) come.push({ page, first: firstKeyOf(page), values })
    }
    const given = merged(kin?.given ?? none, new Set(gone), come)
    const all = given === kin?.given ? kin.all : given.flatMap(({ values }) => values)
    if (!isTrial) latest = [{ map, given, all }, ...latest.filter((one) => one !== kin)].slice(0, kept)
    return all
  }
}

const isList = <V>(given: readonly V[] | InParts<readonly V[]>): given is readonly V[] => Array.isArray(given)

const none: readonly never[] = []

const firstKeyOf = (page: AnyPage): string => page.keys().next().value as string

function merged<V>(known: readonly Given<V>[], gone: ReadonlySet<AnyPage>, come: readonly Given<V>[]) {
  const stay = gone.size > 0 && known.length > 0 ? known.filter(({ page }) => !gone.has(page)) : known
  if (come.length === 0) return stay.length === known.length ? known : stay
  return stay.length === 0 ? come : [...stay, ...come].sort((a, b) => (a.first < b.first ? -1 : 1))
}
