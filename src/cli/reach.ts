import { err, ok, type Result } from '#core/model/base/result.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { listed } from '#core/model/words.ts'
import { reachReport } from '#formats/reach/reach-report.ts'
import { formatFor, readArguments } from './arguments.ts'
import { chosenStage, readPlan, writeResult } from './files.ts'
import type { Subcommand } from './subcommand.ts'

export const reachSubcommand: Subcommand = {
  name: 'reach',
  usage: 'reach PLAN --stage ID',
  purpose: 'Tell who reaches which chat pool, with which client, or why not; 1 if somebody lacks what they need',
  format: { inputs: ['reach'], meaning: 'How to write it' },
  options: [
    ['--stage ID', 'The stage to look at; a plan of one stage needs none'],
    ['--rooms CHATPOOL', 'Also who takes part in the rooms of this chat pool, by its name or id'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the plan to look at')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const format = formatFor('reach', values.format)
    if (!format.ok) return format
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const stage = chosenStage(plan.value, values.stage, 'look at')
    if (!stage.ok) return stage
    const chatPool = values.rooms === undefined ? ok(undefined) : chatPoolIn(plan.value, stage.value, values.rooms)
    if (!chatPool.ok) return chatPool
    const report = reachReport(plan.value, stage.value, chatPool.value)
    const written = await writeResult(host, values.output, await format.value.render(report))
    return written.ok ? ok(report.matrix.rows.some(({ isKeptOut }) => isKeptOut) ? 1 : 0) : written
  },
}

const options = {
  format: { type: 'string' },
  stage: { type: 'string' },
  rooms: { type: 'string' },
  output: { type: 'string' },
} as const

function chatPoolIn(plan: Plan, id: StageId, called: string): Result<ChatPool, string> {
  const stage = stageOf(plan, id)
  const all = graphOf(stage?.topology ?? emptyTopology).all('chatPool')
  const found = all.find((one) => one.id === called || isSameName(one.name, called))
  if (found) return ok(found)
  const known = all.length === 0 ? 'It has none.' : `It has ${listed(all.map(({ name }) => name))}.`
  return err(`${stage?.name} has no chat pool ‘${called}’. ${known}`)
}
