import { waiverFacts } from '#core/checking/waivers.ts'
import type { Stage } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { capital, severityName } from '#core/model/words.ts'
import { approvalInWords } from '#core/views/facts/approval.ts'
import type { Sheet } from '../../drawing/sheets.ts'
import { byStage } from '../../findings/by-stage.ts'
import { notCheckedSentence, subjectsOf } from '../../findings/subjects.ts'
import { type Block, heading, list, quiet, table, text } from '../block.ts'
import { anchorsOf, type PackInput } from '../pack-input.ts'

/** A stage: what it is, its picture, what is open in it and what is waived. */
export function stagePart(input: PackInput, stage: Stage, sheet: Sheet): readonly Block[] {
  const { plan, report, rules } = input
  const anchors = anchorsOf(plan, stage)
  const approval = approvalInWords(plan, stage)
  const [found] = byStage({ plan, report, rules, stage: stage.id })
  return [
    heading(1, anchors.stage, `Stage ${anchors.number}: ${stage.name}`),
    ...(stage.description ? [text(stage.description)] : []),
    ...(stage.date ? [text(`Planned for ${stage.date}.`)] : []),
    ...(approval ? [text(`${capital(approval)}.`)] : []),
    { type: 'picture', sheet },
    heading(2, anchors.findings, `Findings of ${stage.name}`),
    ...list((found?.notChecked ?? []).map((one) => notCheckedSentence(plan, one))),
    ...openFindings(input, stage, found?.open ?? []),
    ...waivedFindings(input, stage, found?.waived ?? []),
  ]
}

const openFindings = ({ plan }: PackInput, stage: Stage, open: readonly Finding[]): readonly Block[] =>
  open.length === 0
    ? [quiet('Nothing is open here.')]
    : table(
        [
          ['Severity', 2],
          ['What is wrong', 8],
          ['Objects', 3],
          ['Rule and source', 4],
        ],
        open.map((finding) => [
          capital(severityName[finding.severity]),
          finding.message,
          subjectsOf(plan, stage, finding).join(' · '),
          `${finding.rule} · ${citationOf(finding.source)}`,
        ]),
      )

const waivedFindings = ({ plan }: PackInput, stage: Stage, waived: readonly Finding[]): readonly Block[] =>
  waived.length === 0
    ? []
    : [
        heading(2, anchorsOf(plan, stage).waived, `Waived in ${stage.name}`),
        ...table(
          [
            ['Severity', 2],
            ['What is wrong', 7],
            ['Reason', 5],
            ['Who and when', 3],
          ],
          waived.map((finding) => [
            capital(severityName[finding.severity]),
            finding.message,
            finding.waived?.reason ?? '',
            finding.waived ? waiverFacts(finding.waived).join(' · ') : '',
          ]),
        ),
      ]
