import { intakeOf } from '#core/edits/intake/intake.ts'
import { err, ok } from '#core/model/base/result.ts'
import { stageOf } from '#core/model/plan.ts'
import { listed } from '#core/model/words.ts'
import { isEmptyDifference } from '#formats/changes/difference.ts'
import { driftOf } from '#formats/changes/drift.ts'
import { allNotices } from '#formats/importers/loss-notices.ts'
import { readToCompare } from '#formats/importers/read-import.ts'
import { formatFor, readSubjects } from './arguments.ts'
import { chosenStage, readPlan, writeResult } from './files.ts'
import { leftOutOf } from './import-report.ts'
import { importOptions, importOptionsInHelp, maxImportFiles, readImported } from './imported.ts'
import { fieldsInHelp } from './mapped-columns.ts'
import type { Subcommand } from './subcommand.ts'

export const driftSubcommand: Subcommand = {
  name: 'drift',
  usage: 'drift PLAN FILE…',
  purpose: 'Say how a stage and a fresh export differ, without changing anything; the exit code is 1 where they do',
  format: { inputs: ['changes'], meaning: 'How to print the difference' },
  options: [
    ['--stage ID', 'The stage that should be what is there'],
    ...importOptionsInHelp,
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  details: fieldsInHelp,
  async run(args, host) {
    const parsed = readSubjects(args, options, 'the plan, and the files of the export', maxImportFiles + 1)
    if (!parsed.ok) return parsed
    const { subjects, values } = parsed.value
    const [file = '', ...paths] = subjects
    if (paths.length === 0) return err('Name the files of the export after the plan.')
    const format = formatFor('changes', values.format)
    if (!format.ok) return format
    const plan = await readPlan(host, file)
    if (!plan.ok) return plan
    const id = chosenStage(plan.value, values.stage, 'compare')
    if (!id.ok) return id
    const stage = stageOf(plan.value, id.value)
    if (!stage) return err('The plan has no such stage.')
    const read = await readImported(host, paths, values, plan.value, readToCompare)
    if (!read.ok) return read
    const { imported } = read.value
    const intake = intakeOf(plan.value, stage, imported)
    const notices = allNotices(intake.losses, imported)
    host.writeError(leftOutOf({ ...imported, notices }))
    const difference = driftOf(plan.value, stage, imported, listed(paths), intake)
    const written = await writeResult(host, values.output, await format.value.render(difference))
    return written.ok ? ok(isEmptyDifference(difference) ? 0 : 1) : written
  },
}

const options = {
  ...importOptions,
  stage: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
} as const
