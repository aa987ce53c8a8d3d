import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { type Severity, type StageId, severities } from '#core/model/plan.ts'
import { type Finding, subjectsKey } from '#core/model/rule/finding.ts'
import { capital, counted, listed, severityName } from '#core/model/words.ts'

/** How many findings an edit brings and takes away. */
export interface Consequences {
  readonly comes: Readonly<Record<Severity, number>>
  readonly goes: Readonly<Record<Severity, number>>
}

/** Compares the open findings before and after an edit, in those stages that matter. */
export const consequencesOf = (...asked: Parameters<typeof comparedInParts>): Consequences =>
  atOnce(comparedInParts(...asked))

/** The same in steps, each about what one rule says of one stage. */
export function* comparedInParts(
  before: readonly Finding[],
  after: readonly Finding[],
  matters: (stage: StageId) => boolean = () => true,
): InParts<Consequences> {
  const [comes, goes] = [noneYet(), noneYet()]
  const [was, is] = [openByPlace(before, matters), openByPlace(after, matters)]
  yield
  for (const place of new Set([...was.keys(), ...is.keys()])) {
    const [gone, come] = [was.get(place) ?? none, is.get(place) ?? none]
    if (!areAlike(gone, come)) {
      countWithout(comes, come, gone)
      countWithout(goes, gone, come)
    }
    yield
  }
  return { comes, goes }
}

const none: readonly never[] = []
const noneYet = () => ({ error: 0, warning: 0, info: 0 })

/** By rule and stage; what one rule says of one stage mostly comes one after the other. */
function openByPlace(findings: readonly Finding[], matters: (stage: StageId) => boolean) {
  const places = new Map<string, Finding[]>()
  let [last, list]: [Finding | undefined, Finding[]] = [undefined, []]
  for (const finding of findings) {
    if (finding.waived || !matters(finding.stage)) continue
    if (last?.rule !== finding.rule || last.stage !== finding.stage) {
      const place = `${finding.rule}|${finding.stage}`
      list = places.get(place) ?? []
      places.set(place, list)
    }
    list.push(finding)
    last = finding
  }
  return places
}

/** Most of what is found is about the same as before. */
const areAlike = (some: readonly Finding[], others: readonly Finding[]): boolean =>
  some.length === others.length &&
  some.every((finding, at) => {
    const other = others[at]
    if (finding === other) return true
    return finding.severity === other?.severity && subjectsKey(finding) === subjectsKey(other)
  })

function countWithout(counts: Record<Severity, number>, some: readonly Finding[], others: readonly Finding[]): void {
  const bySubjects = new Map(others.map((finding) => [subjectsKey(finding), finding.severity]))
  for (const finding of some) {
    if (bySubjects.get(subjectsKey(finding)) !== finding.severity) counts[finding.severity] += 1
  }
}

/** "Brings 1 error, removes 2 warnings."; or with where that is: " in the other stages". */
export function consequencesInWords({ comes, goes }: Consequences, where = ''): string {
  const parts = [said('brings', comes), said('removes', goes)].filter((part) => part !== '')
  return parts.length === 0 ? `No problem comes or goes${where}.` : capital(`${parts.join(', ')}${where}.`)
}

function said(verb: string, counts: Consequences['comes']): string {
  const parts = severities.flatMap((one) => (counts[one] > 0 ? counted(counts[one], severityName[one]) : []))
  return parts.length === 0 ? '' : `${verb} ${listed(parts)}`
}
