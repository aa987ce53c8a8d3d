import { advisedRules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { countsInWords } from '#core/edits/masking/counts.ts'
import { maskedPlan } from '#core/edits/masking/masked-plan.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { type Leaveable, leaveables } from '#core/views/scene/leaving-out.ts'
import { formatsFor } from '#formats/list.ts'
import { tableIds } from '#formats/tables/table.ts'
import { formatAmong, formatFor, oneOf, readArguments } from './arguments.ts'
import { knownStage, readPlan, stagesInWords, writeAll } from './files.ts'
import type { Host } from './host.ts'
import { refuseOptions } from './refused-options.ts'
import type { Subcommand } from './subcommand.ts'

/** What a stage, or all of them, can be rendered as. */
const exported = ['drawing', 'tables', 'pack'] as const

export const exportSubcommand: Subcommand = {
  name: 'export',
  usage: 'export PLAN',
  purpose: 'Draw the stages of a plan, or write down all that is in it',
  format: { inputs: exported, meaning: 'What to write' },
  options: [
    [
      '--stage ID|all',
      'The stage to draw, or all; a plan of one stage needs none, tables are of all without, and a pack always is',
    ],
    ['--from ID', 'Draw the stages compared with this one, which need not be the one before'],
    ['--steps', 'Draw the step before each stage too, with what it changes'],
    [
      `--without ${leaveables.join('|')}`,
      'Leave this out, or several with commas between; the counts of findings stay',
    ],
    ['--with-plan', 'Put the plan into the SVG, which then opens as its plan'],
    ['--pack', 'The whole review pack, as html, markdown or pdf, which is a drawing without this'],
    ['--mask-names', 'Replace every name, address, text and id by a pseudonym'],
    ['--scale 1|2|3|4', 'Dots of a PNG to each unit of the drawing (2)'],
    [`--table ${tableIds.join('|')}`, 'Which table to write as CSV (objects)'],
    ['--date DATE', 'The day to judge by and to write into it, such as 2026-03-01 (today, and no day is written)'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the plan to export')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const { date, steps } = values
    if (date !== undefined && !isDate(date)) return err(`‘${date}’ is no date. Write --date like 2026-03-01.`)
    const scale = oneOf('--scale', ['1', '2', '3', '4'], values.scale ?? '2')
    if (!scale.ok) return scale
    const without = leftOut(values.without)
    if (!without.ok) return without
    const table = oneOf('--table', tableIds, values.table ?? 'objects')
    if (!table.ok) return table
    const format = values.pack ? formatFor('pack', values.format) : formatAmong(exported, values.format)
    if (!format.ok) return format
    const refused = refuseOptions(format.value, values, without.value, exported.flatMap(formatsFor))
    if (!refused.ok) return refused
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const isWhole = format.value.input !== 'drawing'
    const stages = wantedStages(plan.value, values.stage ?? (isWhole ? 'all' : undefined))
    if (!stages.ok) return stages
    const from = comparedStage(plan.value, values.from, stages.value)
    if (!from.ok) return from
    const asked = { plan: plan.value, stages: stages.value, from: from.value }
    const drawn = values['mask-names'] ? masked(host, asked) : asked
    const day = date ?? host.today()
    const input = {
      ...drawn,
      report: createCheck(advisedRules)(drawn.plan, day),
      rules: advisedRules,
      proof: format.value.input === 'pack' ? proofOf(drawn.plan, day) : undefined,
      ...{
        steps: steps ?? (from.value === undefined ? undefined : ('only' as const)),
        date,
        withPlan: values['with-plan'],
      },
      ...{ without: without.value, scale: Number(scale.value), table: table.value },
    }
    const note = await format.value.note?.(input)
    if (note !== undefined) host.writeError(`${note}\n`)
    return writeAll(host, values.output, await format.value.render(input), (await format.value.beside?.(input)) ?? [])
  },
}

const options = {
  format: { type: 'string' },
  stage: { type: 'string' },
  steps: { type: 'boolean' },
  from: { type: 'string' },
  without: { type: 'string' },
  pack: { type: 'boolean' },
  'with-plan': { type: 'boolean' },
  'mask-names': { type: 'boolean' },
  scale: { type: 'string' },
  table: { type: 'string' },
  date: { type: 'string' },
  output: { type: 'string' },
} as const

/** Stages of a plan, and the one with which they are compared. */
interface Drawn {
  readonly plan: Plan
  readonly stages: readonly StageId[]
  readonly from: StageId | undefined
}

/** The plan and its stages without names; what was replaced is noted. */
function masked(host: Host, { plan, stages, from }: Drawn): Drawn {
  const { plan: without, counts } = maskedPlan(plan)
  host.writeError(`Names are masked: ${countsInWords(counts)}.\n`)
  const again = (asked: StageId) => without.stages[plan.stages.findIndex(({ id }) => id === asked)]?.id ?? asked
  return { plan: without, stages: stages.map(again), from: from && again(from) }
}

/** The stage that the others are compared with, where one is named. */
function comparedStage(plan: Plan, asked: string | undefined, stages: readonly StageId[]) {
  if (asked === undefined) return ok(undefined)
  const known = knownStage(plan, asked)
  if (!known.ok || stages.some((id) => id !== known.value)) return known
  return err(`Compare two stages: ‘${asked}’ is named for both.`)
}

/** A day that there is: what reads dates takes the 31st of February for one in March. */
function isDate(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The stages that were asked for: all, or one, which a plan of one stage need not name. */
function wantedStages({ stages }: Plan, asked: StageId | undefined): Result<readonly StageId[], string> {
  const ids = stages.map(({ id }) => id)
  if (asked === 'all' && !ids.includes('all')) return ok(ids)
  if (asked === undefined && ids.length === 1) return ok(ids)
  return asked === undefined
    ? err(`Name the stage to export with --stage, or all. ${stagesInWords({ stages })}`)
    : one(asked)

  function one(id: StageId): Result<readonly StageId[], string> {
    const known = knownStage({ stages }, id)
    return known.ok ? ok([known.value]) : known
  }
}

function leftOut(asked: string | undefined): Result<ReadonlySet<Leaveable>, string> {
  const found = new Set<Leaveable>()
  for (const word of asked?.split(',') ?? []) {
    const known = oneOf('--without', leaveables, word.trim())
    if (!known.ok) return known
    found.add(known.value)
  }
  return ok(found)
}
