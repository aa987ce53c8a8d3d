import { waiverFacts } from '#core/checking/waivers.ts'
import type { Plan } from '#core/model/plan.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { isWaived, type Proof, type ProofPoint, proofInWords, stateName } from '#core/views/proof/proof.ts'
import type { Evidence } from '#core/views/proof/verdict.ts'
import { plainMarkdown } from '../markdown.ts'
import { plainText } from '../plain-text.ts'
import { shortNamesIn } from '../short-names.ts'

/** One way to write the proof of an end state. */
interface ProofFormat {
  readonly id: string
  render(plan: Plan, proof: Proof): string
}

const signs = { proven: '✓', notYet: '✗', notKnown: '?' } as const

const headingOf = (point: ProofPoint): string =>
  `${signs[point.state]} ${point.title} (${stateName[point.state]}${isWaived(point) ? ', waived' : ''})`

/** What somebody says about accepting it. */
const waivedLine = ({ waived }: Evidence): readonly string[] =>
  waived ? [`Waived: ${[waived.reason, ...waiverFacts(waived)].join(' · ')}`] : []

/** What is missing, then what is proven. */
const linesOf = ({ against, unknown, evidence }: ProofPoint): readonly (readonly [string, Evidence])[] => [
  ...against.map((one) => ['✗', one] as const),
  ...unknown.map((one) => ['?', one] as const),
  ...evidence.map((one) => ['·', one] as const),
]

const text: ProofFormat = {
  id: 'text',
  render(plan, proof) {
    const short = shortNamesIn(plan)
    const points = proof.points.map((point) =>
      [
        headingOf(point),
        ...linesOf(point).flatMap(([sign, one]) => [
          `    ${sign} ${one.text}`,
          ...waivedLine(one).map((line) => `      ${line}`),
        ]),
      ].map((line) => plainText(short(line))),
    )
    return `${[...points, [plainText(short(proofInWords(proof)))]].map((lines) => lines.join('\n')).join('\n\n')}\n`
  },
}

const json: ProofFormat = {
  id: 'json',
  render(plan, { stage, judged, isProven, hasChat, points }) {
    const document = {
      format: 'coexistence-proof',
      version: 1,
      plan: plan.name,
      stage: stage.id,
      judged,
      isProven,
      hasChat,
      points: points.map(({ source, ...point }) => ({ ...point, source: citationOf(source) })),
    }
    return `${JSON.stringify(document, null, 2)}\n`
  },
}

const markdown: ProofFormat = {
  id: 'markdown',
  render: (plan, proof) =>
    `${[
      `# End state of ${plainMarkdown(plan.name)}`,
      plainMarkdown(proofInWords(proof)),
      ...proof.points.flatMap((point) => [
        `## ${plainMarkdown(headingOf(point))}`,
        linesOf(point)
          .map(([sign, one]) =>
            [
              `- ${sign === '·' ? '' : `${sign} `}${plainMarkdown(one.text)}`,
              ...waivedLine(one).map(plainMarkdown),
            ].join(' '),
          )
          .join('\n'),
      ]),
    ].join('\n\n')}\n`,
}

export const proofFormats: readonly ProofFormat[] = [text, json, markdown]
