import type { Finding } from './finding.ts'
import { groupBy } from './group-by.ts'
import type { Waiver } from './plan.ts'

/** Today as an ISO date; without it no waiver expires. */
export type Today = string | undefined

const isExpired = (waiver: Waiver, today: Today): boolean =>
  waiver.expires !== undefined && today !== undefined && waiver.expires < today

const keyOf = (rule: string, entities: readonly string[]): string => [rule, ...[...entities].sort()].join('|')

/** Marks the findings that a waiver names exactly, and tells which waivers named none or have expired. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  today: Today,
): { readonly findings: readonly Finding[]; readonly stale: readonly Waiver[] } {
  if (waivers.length === 0) return { findings, stale: [] }
  const used = new Set<Waiver>()
  const live = groupBy(
    waivers.filter((waiver) => !isExpired(waiver, today)),
    (waiver) => keyOf(waiver.rule, waiver.entities),
  )
  const marked = findings.map((finding) => {
    const waiver = live
      .get(keyOf(finding.rule, finding.entities))
      ?.find(({ stages }) => stages === undefined || stages.includes(finding.stage))
    if (!waiver) return finding
    used.add(waiver)
    return { ...finding, waived: waiver }
  })
  return { findings: marked, stale: waivers.filter((waiver) => !used.has(waiver)) }
}
