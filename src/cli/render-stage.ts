import { createCheck } from '#core/checking/check.ts'
import { err } from '#core/model/base/result.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { formatFor, readArguments } from './arguments.ts'
import { chosenStage, readPlan, writeResult } from './files.ts'
import type { Host, Outcome } from './host.ts'

interface Rendering {
  readonly input: 'stage' | 'runbook'
  /** What is done with a stage, as in "the plan to export". */
  readonly verb: string
  /** Why there is nothing to render of a stage. */
  reasonAgainst?(plan: Plan, stage: StageId): string | undefined
}

/** Runs a subcommand that writes something of one stage of a checked plan. */
export async function renderStage(args: readonly string[], host: Host, rendering: Rendering): Promise<Outcome> {
  const { input, verb, reasonAgainst } = rendering
  const parsed = readArguments(args, input === 'stage' ? { ...options, ...dateOption } : options, `the plan to ${verb}`)
  if (!parsed.ok) return parsed
  const { subject: file, values } = parsed.value
  const date = 'date' in values && typeof values.date === 'string' ? values.date : undefined
  if (date !== undefined && !isDate(date)) return err(`‘${date}’ is no date. Write --date like 2026-03-01.`)
  const format = formatFor(input, values.format)
  if (!format.ok) return format
  const plan = await readPlan(host, file)
  if (!plan.ok) return plan
  const stage = chosenStage(plan.value, values.stage, verb)
  if (!stage.ok) return stage
  const reason = reasonAgainst?.(plan.value, stage.value)
  if (reason !== undefined) return err(reason)
  const report = createCheck(rules)(plan.value, host.today())
  const { findings } = report
  const content = await format.value.render({ plan: plan.value, stage: stage.value, report, findings, date })
  return writeResult(host, values.output, content)
}

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

const dateOption = { date: { type: 'string' } } as const
const options = {
  format: { type: 'string' },
  stage: { type: 'string' },
  output: { type: 'string' },
} as const
