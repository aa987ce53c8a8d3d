import { type Severity, type StageId, severities } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
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
  const [was, is] = [before, after].map((findings) => openByIdentity(findings.filter(({ stage }) => matters(stage))))
  return { comes: countsWithout(is, was), goes: countsWithout(was, is) }
}

type ByIdentity = ReadonlyMap<string, Finding>

const openByIdentity = (findings: readonly Finding[]): ByIdentity =>
  new Map(findings.filter(({ waived }) => !waived).map((finding) => [identityOf(finding), finding]))

function countsWithout(some: ByIdentity = new Map(), others: ByIdentity = new Map()): Consequences['comes'] {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const [identity, { severity }] of some) {
    if (others.get(identity)?.severity !== severity) counts[severity]++
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
