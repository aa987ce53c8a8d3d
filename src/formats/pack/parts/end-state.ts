import { proofInWords } from '#core/views/proof/proof.ts'
import { detailLines, headingOf, linesOf } from '../../proof/lines.ts'
import { type Block, heading, list, text } from '../block.ts'
import type { PackInput } from '../pack-input.ts'

/** Point by point, whether the last stage is where a migration ends. */
export function endStatePart({ plan, proof }: PackInput): readonly Block[] {
  if (!proof) return []
  return [
    heading(1, 'end-state', 'End state'),
    text(proofInWords(proof)),
    ...proof.points.flatMap((point) => [
      heading(3, `point-${point.id}`, headingOf(point)),
      ...list(
        linesOf(point).map(([sign, one]) =>
          [`${sign === '·' ? '' : `${sign} `}${one.text}`, ...detailLines(plan, one)].join(' · '),
        ),
      ),
    ]),
  ]
}
