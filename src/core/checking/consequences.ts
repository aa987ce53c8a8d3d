import { groupBy } from '#core/model/base/group-by.ts'
import { type Severity, type StageId, severities } from '#core/model/plan.ts'
import { type Finding, subjectsKey } from '#core/model/rule/finding.ts'
import { capital, counted, listed, severityName } from '#core/model/words.ts'

/** How many findings an edit brings and takes away. */
export interface Consequences {
  readonly comes: Readonly<Record<Severity, number>>
  readonly goes: Readonly<Record<Severity, number>>
}

/** Compares the open findings before and after an edit, in those stages that matter. */
export function consequencesOf(
  before: readonly Finding[],
  after: readonly Finding[],
  matters: (stage: StageId) => boolean = () => true,
): Consequences {
  const [was, is] = [apartFrom(before, after), apartFrom(after, before)].map((findings) =>
    openBySubjects(findings.filter(({ stage }) => matters(stage))),
  )
  return { comes: countsWithout(is, was), goes: countsWithout(was, is) }
}

/** Most of what is found is the same in both. */
function apartFrom(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others)
  return findings.filter((finding) => !known.has(finding))
}

/** The findings of each rule about each stage, by what they are about. */
type BySubjects = ReadonlyMap<string, ReadonlyMap<string, Finding>>

function openBySubjects(findings: readonly Finding[]): BySubjects {
  const open = findings.filter(({ waived }) => !waived)
  const groups = [...groupBy(open, ({ rule }) => rule).values()].flatMap((ofRule) => [
    ...groupBy(ofRule, ({ stage }) => stage).values(),
  ])
  return new Map(
    groups.map((group) => [placeOf(group), new Map(group.map((finding) => [subjectsKey(finding), finding]))]),
  )
}

const placeOf = ([first]: readonly Finding[]): string => (first ? `${first.rule}|${first.stage}` : '')

function countsWithout(some: BySubjects = new Map(), others: BySubjects = new Map()): Consequences['comes'] {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const [place, findings] of some) {
    const there = others.get(place)
    for (const [subjects, { severity }] of findings) {
      if (there?.get(subjects)?.severity !== severity) counts[severity]++
    }
  }
  return counts
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
