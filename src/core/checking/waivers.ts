import type { Today } from '#core/model/base/day.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Plan, StageId, Waiver } from '#core/model/plan.ts'
import type { Finding, NotChecked } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { shortened } from '#core/model/words.ts'

/** An end that is no date has come: otherwise a slip of the pen would waive for ever. */
const isExpired = ({ expires }: Waiver, today: Today): boolean =>
  expires !== undefined && today !== undefined && (!isDate(expires) || expires < today)

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text)

/** Why a waiver waives nothing, after its name. */
export function staleInWords(waiver: Waiver, today: Today): string {
  const { expires = '' } = waiver
  if (!isExpired(waiver, today)) return 'matches nothing any more'
  return isDate(expires) ? `has ended on ${expires}` : `ends on ‘${shortened(expires)}’, which is no date`
}

/** A waiver that matches nothing is removed or renewed, and not waived in its turn. */
export const isWaivable = ({ staleWaivers }: Finding): boolean => staleWaivers === undefined

/** Marks the findings that a waiver names, and tells which waivers named none or have expired. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  rules: readonly Rule[],
  today: Today,
): { readonly findings: readonly Finding[]; readonly unused: readonly Waiver[] } {
  if (waivers.length === 0) return { findings, unused: [] }
  const keyOf = keyBy(rules)
  const live = groupBy(
    waivers.filter((waiver) => !isExpired(waiver, today)),
    keyOf,
  )
  const used = new Set<Waiver>()
  const marked = findings.map((finding) => {
    const matching = (live.get(keyOf(finding)) ?? []).filter((waiver) => isAbout(waiver, finding.stage))
    for (const waiver of matching) used.add(waiver)
    const [waived] = matching
    return waived ? { ...finding, waived } : finding
  })
  return { findings: marked, unused: waivers.filter((waiver) => !used.has(waiver)) }
}

/** The unused waivers of which somebody looked whether they are still needed: their rule is on, and did not crash. */
export const staleAmong = (
  unused: readonly Waiver[],
  { severities }: Plan,
  notChecked: readonly NotChecked[],
): readonly Waiver[] =>
  unused.filter(
    (waiver) =>
      severities[waiver.rule] !== 'off' &&
      !notChecked.some(({ rule, stage }) => rule === waiver.rule && isAbout(waiver, stage)),
  )

const isAbout = ({ stages }: Waiver, stage: StageId): boolean => stages === undefined || stages.includes(stage)

/**
 * What a waiver and its finding have in common beside the stage: the rule and, unless the stage is enough, the
 * entities.
 */
function keyBy(rules: readonly Rule[]): (one: Pick<Waiver, 'rule'> & { entities: readonly string[] }) => string {
  const wholeStage = new Set(rules.flatMap(({ id, waivedBy }) => (waivedBy === 'stage' ? id : [])))
  return ({ rule, entities }) => (wholeStage.has(rule) ? rule : [rule, ...[...entities].sort()].join('|'))
}

/** Who waived, when, on what grounds and until when, as far as it is known. */
export function waiverFacts({ author, date, reference, expires }: Waiver): readonly string[] {
  return [author, date, reference, expires && `expires ${expires}`].flatMap((fact) => fact || [])
}
