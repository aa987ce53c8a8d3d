import { waiverFacts } from '#core/checking/waivers.ts'
import type { Plan } from '#core/model/plan.ts'
import { citedInWords } from '#core/views/proof/cited.ts'
import { isWaived, type ProofPoint, stateName } from '#core/views/proof/proof.ts'
import type { Evidence } from '#core/views/proof/verdict.ts'

const signs = { proven: '✓', notYet: '✗', notKnown: '?' } as const

export const headingOf = (point: ProofPoint): string =>
  `${signs[point.state]} ${point.title} (${stateName[point.state]}${isWaived(point) ? ', waived' : ''})`

/** Under a sentence: which finding it is, by its rule, and what somebody says about accepting it. */
export const detailLines = (plan: Plan, { finding, waived }: Evidence): readonly string[] => [
  ...(finding ? [`${citedInWords(plan, finding)} · ${finding.rule}`] : []),
  ...(waived ? [`Waived: ${[waived.reason, ...waiverFacts(waived)].join(' · ')}`] : []),
]

/** What is missing, then what is proven. */
export const linesOf = ({ against, unknown, evidence }: ProofPoint): readonly (readonly [string, Evidence])[] => [
  ...against.map((one) => ['✗', one] as const),
  ...unknown.map((one) => ['?', one] as const),
  ...evidence.map((one) => ['·', one] as const),
]
