import { counted, listed } from '#core/model/words.ts'

const sorts = {
  site: ['site', 'sites'],
  pool: ['pool', 'pools'],
  chatPool: ['chat pool', 'chat pools'],
  content: ['category, room or add-in', 'categories, rooms and add-ins'],
  person: ['person or group', 'people and groups'],
  server: ['server', 'servers'],
  address: ['address', 'addresses'],
  domain: ['domain', 'domains'],
  store: ['SQL instance or share', 'SQL instances and shares'],
  text: ['other name or text', 'other names and texts'],
} as const
export type Sort = keyof typeof sorts

/** How many different names of each sort were replaced. */
export type MaskCounts = Readonly<Record<Sort, number>>

/** Counts what is replaced; case never matters. */
export function createTally(): { readonly add: (sort: Sort, text: string) => void; readonly counts: () => MaskCounts } {
  const seen = Object.fromEntries(Object.keys(sorts).map((sort) => [sort, new Set<string>()])) as Record<
    Sort,
    Set<string>
  >
  return {
    add: (sort, text) => {
      if (text.trim() !== '') seen[sort].add(text.trim().toLowerCase())
    },
    counts: () => Object.fromEntries(Object.entries(seen).map(([sort, texts]) => [sort, texts.size])) as MaskCounts,
  }
}

/** "3 sites, 12 servers and 40 addresses"; nothing where nothing was replaced. */
export function countsInWords(counts: MaskCounts): string {
  const parts = (Object.keys(sorts) as Sort[]).filter((sort) => counts[sort] > 0)
  return listed(
    parts.map((sort) => counted(counts[sort], sorts[sort][0], sorts[sort][1])),
    parts.length,
  )
}
