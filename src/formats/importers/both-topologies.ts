import type { EditScope } from '#core/edits/edit.ts'
import type { Takeable } from '#core/edits/intake/take-in.ts'
import {
  isNoNext,
  type Next,
  nextOf,
  nextStageOf,
  type TakeableNext,
  takeNextInParts,
} from '#core/edits/intake/take-next.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { Result } from '#core/model/base/result.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { type HashOf, importRecords } from './import-records.ts'
import type { FileError, ImportChoices, Imported, Notice, SourceFile } from './importer.ts'
import { readImport } from './read-import.ts'

/** The choices with which the first of both topologies of a Topology Builder file is read, the published one. */
export const bothTopologies = { topology: 'original', both: true } as const

/** Both are wanted, and the files have an edited topology beside the published one that was read. */
export const hasEdited = ({ both }: Pick<ImportChoices, 'both'>, { hasOther }: Pick<Imported, 'hasOther'>): boolean =>
  both === true && hasOther === 'new'

/** The same files with their edited topology. */
export const readEdited = (files: readonly SourceFile[], choices: ImportChoices): Result<Imported, FileError> =>
  readImport(files, { ...choices, topology: 'new' })

/** What an edited topology brings to the stage behind that of the published one, which is added for it at first. */
export const nextOfEdited = (plan: Plan, stage: StageId, edited: Imported): Next | undefined =>
  nextOf(plan, stage, editedTopology, edited)

/** The same where it is known already what it brings. */
export function nextWithEdited(plan: Plan, stage: StageId, intake: Takeable): TakeableNext | undefined {
  const next = nextStageOf(plan, stage, editedTopology)
  return next && { ...next, intake }
}

const editedTopology = 'Edited topology'

/** What is kept in the plan of an edited topology. */
interface Edited {
  readonly files: readonly SourceFile[]
  readonly notices: readonly Notice[]
  /** The day of the import. */
  readonly at: string
  readonly hashOf?: HashOf
}

/** Takes that over once the published one has come to a plan in a scope, with records of its own where anything comes of it. */
export function* takeEditedInParts(
  before: Plan,
  next: TakeableNext,
  { files, notices, at, hashOf }: Edited,
  scope: EditScope,
): InParts<Plan> {
  if (isNoNext(next)) return next.plan
  const records = importRecords(next.stage.id, at, files, notices, hashOf)
  return yield* takeNextInParts(before, next, records, scope)
}

export const takeEdited = (...taken: Parameters<typeof takeEditedInParts>): Plan => atOnce(takeEditedInParts(...taken))
