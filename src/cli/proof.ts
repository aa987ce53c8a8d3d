import { err, ok } from '#core/model/base/result.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { formatFor, readArguments } from './arguments.ts'
import { nameOfFile, readPlan, writeResult } from './files.ts'
import type { Subcommand } from './subcommand.ts'

export const proofSubcommand: Subcommand = {
  name: 'proof',
  usage: 'proof PLAN',
  purpose: 'Prove point by point that the last stage is where a migration ends; 1 unless all is proven',
  format: { inputs: ['proof'], meaning: 'How to write it' },
  options: [['--output FILE', 'Write to a file instead of standard output']],
  async run(args, host) {
    const parsed = readArguments(args, options, 'the plan to prove')
    if (!parsed.ok) return parsed
    const { subject: file, values } = parsed.value
    const format = formatFor('proof', values.format)
    if (!format.ok) return format
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const proof = proofOf(plan.value, host.today())
    if (!proof) return err(`${nameOfFile(file)} has no stage.`)
    const written = await writeResult(host, values.output, await format.value.render({ plan: plan.value, proof }))
    return written.ok ? ok(proof.isProven ? 0 : 1) : written
  },
}

const options = {
  format: { type: 'string' },
  output: { type: 'string' },
} as const
