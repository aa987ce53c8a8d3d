import { plainText } from '#core/model/base/plain-text.ts'
import { proofInWords } from '#core/views/proof/proof.ts'
import type { Inputs } from '../inputs.ts'
import { shortNamesIn } from '../short-names.ts'
import { detailLines, headingOf, linesOf } from './lines.ts'

/** For people at a terminal: point by point, with what speaks against it and for it, and the whole at the end. */
export function render({ plan, proof }: Inputs['proof']): string {
  const short = shortNamesIn(plan)
  const points = proof.points.map((point) => [
    headingOf(point),
    ...linesOf(point).flatMap(([sign, one]) => [
      `    ${sign} ${one.text}`,
      ...detailLines(plan, one).map((line) => `      ${line}`),
    ]),
  ])
  const parts = [...points, [proofInWords(proof)]]
  return `${parts.map((lines) => lines.map((line) => plainText(short(line))).join('\n')).join('\n\n')}\n`
}
