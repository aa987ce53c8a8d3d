import { type ProofPoint, proofInWords } from '#core/views/proof/proof.ts'
import { plainMarkdown } from '../markdown.ts'
import type { Inputs } from '../needs.ts'
import { headingOf, linesOf, waivedLine } from './lines.ts'

/** For a page that people read and comment: a wiki, a change request. */
export function render({ plan, proof }: Inputs['proof']): string {
  const parts = [
    `# End state of ${plainMarkdown(plan.name)}`,
    plainMarkdown(proofInWords(proof)),
    ...proof.points.flatMap((point) => [`## ${plainMarkdown(headingOf(point))}`, bulletsOf(point)]),
  ]
  return `${parts.join('\n\n')}\n`
}

const bulletsOf = (point: ProofPoint): string =>
  linesOf(point)
    .map(([sign, one]) =>
      [`- ${sign === '·' ? '' : `${sign} `}${plainMarkdown(one.text)}`, ...waivedLine(one).map(plainMarkdown)].join(
        ' ',
      ),
    )
    .join('\n')
