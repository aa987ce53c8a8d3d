import { lostApprovals } from '#core/edits/approvals.ts'
import { type EditScope, editScopes } from '#core/edits/edit.ts'
import { changedStages } from '#core/edits/edit-scopes.ts'
import { type Intake, intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { nextOf } from '#core/edits/intake/take-next.ts'
import { settled } from '#core/edits/settled.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { newPlan, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { counted, listed, shortened } from '#core/model/words.ts'
import { takenBackInWords } from '#core/views/facts/approval.ts'
import { bothTopologies, hasEdited, readEdited, takeEdited, whereEdited } from '#formats/importers/both-topologies.ts'
import { importRecords } from '#formats/importers/import-records.ts'
import { allNotices } from '#formats/importers/loss-notices.ts'
import { oneOf, readSubjects } from './arguments.ts'
import { chosenStage, readPlan, writeResult } from './files.ts'
import type { Host } from './host.ts'
import { importReport } from './import-report.ts'
import {
  importOptions,
  importOptionsInHelp,
  maxImportFiles,
  type ReadFiles,
  readImported,
  refusalInLines,
} from './imported.ts'
import { fieldsInHelp } from './mapped-columns.ts'
import type { Subcommand } from './subcommand.ts'

export const importSubcommand: Subcommand = {
  name: 'import',
  usage: 'import FILE…',
  purpose: 'Make a plan of today from what Lync exports, or bring that into a stage; a folder means all files in it',
  options: [
    ...importOptionsInHelp,
    ['--name NAME', 'The name of the plan'],
    ['--into PLAN', 'Bring it into a stage of this plan; what the files lack is kept'],
    ['--stage ID', 'The stage to bring it into'],
    ['--scope this|later|all', 'Which stages it applies to: that one, the later ones too (later), or all'],
    ['--remove-gone', 'Remove from the stage what the files list all of, but lack'],
    ['--next-stage', 'Of a Topology Builder file: the published topology, and the edited one as the stage after'],
    ['--output FILE', 'Write to a file instead of standard output'],
    ['--force', 'Replace the file if it is there already'],
  ],
  details: fieldsInHelp,
  async run(args, host) {
    const parsed = readSubjects(args, options, 'the files to import', maxImportFiles)
    if (!parsed.ok) return parsed
    const { subjects, values } = parsed.value
    if (values.output !== undefined && !values.force && (await host.exists(values.output))) {
      return err(`${values.output} is there already. Name another file, or replace it with --force.`)
    }
    if (values['next-stage'] && values.topology !== undefined) {
      return err('--next-stage takes both topologies of a file, so leave --topology out.')
    }
    const scope = oneOf('--scope', editScopes, values.scope)
    if (!scope.ok) return scope
    const known = await targetOf(host, values)
    if (!known.ok) return known
    const choices = values['next-stage'] ? { ...values, ...bothTopologies } : values
    const read = await readImported(host, subjects, choices, known.value?.plan)
    if (!read.ok) return read
    const { imported, files } = read.value
    const target = known.value ? ok(known.value) : newTarget(values.name ?? imported.name ?? 'Imported topology')
    if (!target.ok) return target
    const { plan, stage } = target.value
    const intake = intakeOf(plan, stage, imported)
    const chosen = { ...usualChoice, isRemoved: () => values['remove-gone'] }
    const changesNothing = values.into !== undefined && isNothing(values['remove-gone'] ? intake : withoutGone(intake))
    const notices = allNotices(intake.losses, imported)
    const records = changesNothing ? [] : importRecords(stage.id, host.today(), files, notices)
    const first = takeIn(plan, stage.id, intake, chosen, records, scope.value)
    const removesGone = values['remove-gone']
    const step = { before: plan, plan: first, stage: stage.id, lacked: intake.gone, removesGone, scope: scope.value }
    const taken = withNext(step, host, read.value)
    if (!taken.ok) return taken
    const after = settled(plan, taken.value.plan)
    const written = await writeResult(host, values.output, serializePlan(after))
    const report = importReport(
      { ...imported, notices },
      { stage, intake },
      values['remove-gone'],
      values.into !== undefined,
    )
    if (written.ok) host.writeError([report, taken.value.report, ...changesElsewhere(plan, after)].join(''))
    return written
  },
}

const options = {
  ...importOptions,
  name: { type: 'string' },
  into: { type: 'string' },
  stage: { type: 'string' },
  scope: { type: 'string', default: 'later' },
  'remove-gone': { type: 'boolean', default: false },
  'next-stage': { type: 'boolean', default: false },
  output: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const

/** The stages that an import changes, where these are several, and the approvals that it takes back. */
function changesElsewhere(before: Plan, after: Plan): readonly string[] {
  const names = changedStages(before, after).map(({ name }) => shortened(name))
  const stages = names.length > 1 ? [`Changes ${counted(names.length, 'stage')}: ${listed(names, names.length)}.`] : []
  return [...stages, ...lostApprovals(before, after).map(takenBackInWords)].map((line) => `\n${line}\n`)
}

const withoutGone = (intake: Intake): Intake => ({ ...intake, gone: [] })

interface Target {
  readonly plan: Plan
  readonly stage: Stage
}

const newTarget = (name: string): Result<Target, string> => inStage(newPlan(name, emptyTopology), 'today')

/** The plan that files are brought into; undefined where they make one. */
async function targetOf(
  host: Host,
  values: { readonly into?: string | undefined; readonly stage?: string | undefined },
): Promise<Result<Target | undefined, string>> {
  if (values.into === undefined) {
    return values.stage === undefined ? ok(undefined) : err('Name with --into the plan that has the stage.')
  }
  const plan = await readPlan(host, values.into)
  if (!plan.ok) return plan
  const stage = chosenStage(plan.value, values.stage, 'bring it into')
  return stage.ok ? inStage(plan.value, stage.value) : stage
}

function inStage(plan: Plan, id: string): Result<Target, string> {
  const stage = stageOf(plan, id)
  return stage ? ok({ plan, stage }) : err(`The plan has no stage ‘${id}’.`)
}

/** What has come of the published topology. */
interface FirstStep {
  readonly before: Plan
  readonly plan: Plan
  readonly stage: StageId
  /** What it lacks. */
  readonly lacked: Intake['gone']
  readonly removesGone: boolean
  readonly scope: EditScope
}

/** The edited topology of the same files as a later stage, and what is to be told of it. */
function withNext(
  { before, plan, stage, lacked, removesGone, scope }: FirstStep,
  host: Host,
  { files, imported, choices }: ReadFiles,
): Result<WithNext, string | readonly string[]> {
  if (!choices.both) return ok({ plan, report: '' })
  if (!hasEdited(choices, imported))
    return err('None of the files is of the Topology Builder and has a published and an edited topology.')
  const edited = readEdited(files, choices)
  if (!edited.ok) return err(refusalInLines(edited.error))
  const next = nextOf(plan, stage, whereEdited(before, stage, files), edited.value, lacked)
  if (!next) return ok({ plan, report: '' })
  const removes = next.isAdded || removesGone
  const notices = allNotices(next.intake.losses, edited.value)
  const where = next.isAdded ? 'the stage after' : 'a later stage'
  const report = `\n${next.stage.name}, ${where}:\n${importReport({ ...edited.value, notices }, next, removes, true)}`
  const taken = removes ? next : { ...next, intake: withoutGone(next.intake) }
  return ok({ plan: takeEdited(before, taken, { files, notices, at: host.today() }, scope), report })
}

interface WithNext {
  readonly plan: Plan
  readonly report: string
}
