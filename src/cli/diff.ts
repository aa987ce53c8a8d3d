import { err, ok, type Result } from '#core/model/base/result.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { type Difference, differenceOfPlans, differenceOfStages } from '#formats/changes/difference.ts'
import { formatFor, readSubjects } from './arguments.ts'
import { knownStage, readPlan, writeResult } from './files.ts'
import type { Subcommand } from './subcommand.ts'

export const diffSubcommand: Subcommand = {
  name: 'diff',
  usage: 'diff PLAN [OTHER]',
  purpose: 'Say what differs between two stages of a plan, or between two plans; the exit code is 0 either way',
  format: { inputs: ['changes'], meaning: 'How to print the difference' },
  options: [
    ['--from ID', 'The stage to compare with: the one before; of two plans, one of the first'],
    ['--to ID', 'The stage that is compared: the last; of two plans, one of the second'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readSubjects(args, options, 'the plan, or the two plans, to compare', 2)
    if (!parsed.ok) return parsed
    const { subjects, values } = parsed.value
    const format = formatFor('changes', values.format)
    if (!format.ok) return format
    const [file = '', otherFile] = subjects
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const other = otherFile === undefined ? undefined : await readPlan(host, otherFile)
    if (other && !other.ok) return other
    const difference =
      other && otherFile !== undefined
        ? ofTwoPlans(plan.value, other.value, [file, otherFile], values)
        : ofOnePlan(plan.value, values)
    if (!difference.ok) return difference
    return writeResult(host, values.output, await format.value.render(difference.value))
  },
}

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
} as const

interface Stages {
  readonly from?: StageId | undefined
  readonly to?: StageId | undefined
}

function ofOnePlan(plan: Plan, stages: Stages): Result<Difference, string> {
  const to = chosen(plan, stages.to ?? plan.stages.at(-1)?.id)
  if (!to.ok) return to
  const before = plan.stages[plan.stages.indexOf(to.value) - 1]
  if (stages.from === undefined && !before) {
    return err(`${to.value.name} is the first stage. Name the stage to compare it with, by --from, or a second plan.`)
  }
  const from = chosen(plan, stages.from ?? before?.id)
  return from.ok ? ok(differenceOfStages(plan, from.value, to.value)) : from
}

function ofTwoPlans(
  plan: Plan,
  other: Plan,
  files: readonly [string, string],
  stages: Stages,
): Result<Difference, string> {
  if (stages.from === undefined && stages.to === undefined) return ok(differenceOfPlans(plan, other, files))
  const from = chosen(plan, stages.from ?? stages.to)
  if (!from.ok) return from
  const to = chosen(other, stages.to ?? stages.from)
  return to.ok ? ok(differenceOfStages(plan, from.value, to.value, other)) : to
}

function chosen(plan: Plan, id: StageId | undefined): Result<Stage, string> {
  const known = knownStage(plan, id ?? '')
  const stage = known.ok ? stageOf(plan, known.value) : undefined
  return stage ? ok(stage) : err(known.ok ? '' : known.error)
}
