import { summaryOf } from '#core/checking/check.ts'
import { fingerprintOf } from '#core/file/fingerprint.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { approvalInWords, sinceApproved } from '#core/views/facts/approval.ts'
import { proofInWords } from '#core/views/proof/proof.ts'
import { summarySentence } from '../../findings/summary.ts'
import { type Block, heading, link, list, quiet, table, text, type Words } from '../block.ts'
import { anchorsOf, type PackInput } from '../pack-input.ts'

/** What it is about, how it stands, and who has signed what. */
export function summaryPart(input: PackInput): readonly Block[] {
  const { plan, report, proof, date } = input
  return [
    heading(1, 'summary', 'Summary'),
    ...(plan.description ? [text(plan.description)] : []),
    text(summarySentence(plan, report), ' ', link('What was checked, and what was not.', 'rules')),
    ...(proof && plan.stages.length > 1 ? [text(link(proofInWords(proof), 'end-state'))] : []),
    quiet(`SHA-256 of the plan file: ${fingerprintOf(plan)}`),
    ...(date ? [quiet(`Written on ${date}`)] : []),
    ...table(
      [
        ['Stage', 5],
        ['Date', 2],
        ['Errors', 1.4],
        ['Warnings', 1.6],
        ['Infos', 1.2],
        ['Waived', 1.4],
        ['Changes', 1.6],
      ],
      plan.stages.map((stage) => stageRow(input, stage)),
    ),
    ...signOff(plan),
  ]
}

/** Each number leads to its list. */
function stageRow({ plan, report }: PackInput, stage: Stage): readonly (Words | string)[] {
  const anchors = anchorsOf(plan, stage)
  const { error, warning, info, waived } = summaryOf(report.findings.filter((one) => one.stage === stage.id))
  const before = plan.stages[anchors.number - 2]
  const number = (count: number, to: string): Words => (count === 0 ? ['0'] : [link(String(count), to)])
  return [
    [link(`${anchors.number}. ${stage.name}`, anchors.stage)],
    stage.date ?? '',
    number(error, anchors.findings),
    number(warning, anchors.findings),
    number(info, anchors.findings),
    number(waived, anchors.waived),
    before ? number(changesIn(plan, before, stage).length, anchors.changes) : '',
  ]
}

/** A line to sign for every stage that nobody has signed yet. */
const signOff = (plan: Plan): readonly Block[] => [
  heading(2, 'sign-off', 'Sign-off'),
  ...table(
    [
      ['Stage', 4],
      ['Approved by', 4],
      ['Date', 2],
      ['Signature', 4],
    ],
    plan.stages.map((stage) => [
      stage.name,
      [stage.approved?.by, sinceApproved(plan, stage)].filter(Boolean).join(' · '),
      stage.approved?.date ?? '',
      '',
    ]),
    { isToSign: true },
  ),
  ...list(plan.stages.flatMap((stage) => (sinceApproved(plan, stage) ? [inDoubt(plan, stage)] : []))),
]

/** Why an approval does not speak for what is in the pack. */
const inDoubt = (plan: Plan, stage: Stage): string =>
  `${stage.name}: ${approvalInWords(plan, stage)}. ${
    stage.approved?.hash === undefined
      ? 'Nobody can tell whether what is in this pack was approved.'
      : 'What is in this pack is not what was approved.'
  }`
