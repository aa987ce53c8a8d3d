import type { Plan } from '#core/model/plan.ts'
import { type ProofPoint, proofInWords } from '#core/views/proof/proof.ts'
import type { Inputs } from '../inputs.ts'
import { plainMarkdown } from '../markdown.ts'
import { detailLines, headingOf, linesOf } from './lines.ts'

/** For a page that people read and comment: a wiki, a change request. */
export function render({ plan, proof }: Inputs['proof']): string {
  const parts = [
    `# End state of ${plainMarkdown(plan.name)}`,
    plainMarkdown(proofInWords(proof)),
    ...proof.points.flatMap((point) => [`## ${plainMarkdown(headingOf(point))}`, bulletsOf(plan, point)]),
  ]
  return `${parts.join('\n\n')}\n`
}

const bulletsOf = (plan: Plan, point: ProofPoint): string =>
  linesOf(point)
    .flatMap(([sign, one]) => [
      `- ${sign === '·' ? '' : `${sign} `}${plainMarkdown(one.text)}`,
      ...detailLines(plan, one).map((line) => `  - ${plainMarkdown(line)}`),
    ])
    .join('\n')
