import { createCheck } from '#core/checking/check.ts'
import { type Intake, intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn } from '#core/edits/intake/take-in.ts'
import { ok, type Result } from '#core/model/base/result.ts'
import { newPlan, type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { counted } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { choiceOf, type IntakeGroup, intakeGroups } from '#core/views/intake/lines.ts'
import { type FindingsPreview, findingsPreviewOf } from '#core/views/previews/fix-preview.ts'
import { factsOf } from '#formats/importers/facts.ts'
import type { FileError, ImportChoices, ImportFacts, SourceFile } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'

/** What an import is brought into. */
export interface ImportTarget {
  readonly plan: Plan
  readonly stage: StageId
}

export interface ImportReading {
  readonly facts: ImportFacts
  readonly intake: Intake
  readonly groups: readonly IntakeGroup[]
}

/** A plan that has nothing yet. */
export const emptyTarget = (name: string): ImportTarget => ({ plan: newPlan(name, emptyTopology), stage: 'today' })

/** Reads files and compares them with what they are brought into; tells what it does. */
export function readingOf(
  files: readonly SourceFile[],
  choices: ImportChoices,
  { plan, stage: id }: ImportTarget,
  tell: (step: string) => void = () => undefined,
): Result<ImportReading, FileError> {
  tell(`Reading ${sizeInWords(files)} …`)
  const read = readImport(files, choices)
  if (!read.ok) return read
  tell(`Comparing ${counted(read.value.entities.length, 'object')} …`)
  const stage = stageOf(plan, id)
  if (!stage) throw new Error(`The plan has no stage ${id}.`)
  const facts = factsOf(read.value)
  const intake = intakeOf(plan, stage, read.value)
  return ok({ facts, intake, groups: intakeGroups(stage, intake) })
}

/** "big.xml, 49 MB", "3 files". */
function sizeInWords(files: readonly SourceFile[]): string {
  const [first] = files
  const what = first && files.length === 1 ? first.name : counted(files.length, 'file')
  const megabytes = Math.round(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6)
  return megabytes === 0 ? what : `${what}, ${megabytes} MB`
}

/** Which findings come and go where the lines with those keys are taken over. */
export function consequencesOf(
  { plan, stage }: ImportTarget,
  intake: Intake,
  keys: ReadonlySet<string>,
): FindingsPreview {
  const after = takeIn(plan, stage, intake, choiceOf(keys), [])
  const check = createCheck(rules)
  const findingsOf = (one: Plan) => check(one, undefined, { fixes: false }).findings
  return findingsPreviewOf(findingsOf(plan), findingsOf(after))
}
