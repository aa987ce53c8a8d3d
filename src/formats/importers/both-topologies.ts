import type { EditScope } from '#core/edits/edit.ts'
import { isNoNext, type Next, nextOf, takeNext } from '#core/edits/intake/take-next.ts'
import type { Result } from '#core/model/base/result.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { importRecords } from './import-records.ts'
import type { FileError, ImportChoices, Imported, SourceFile } from './importer.ts'
import { allNotices } from './loss-notices.ts'
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
  nextOf(plan, stage, 'Edited topology', edited)

/** An edited topology, and what is known of it. */
interface Edited {
  readonly files: readonly SourceFile[]
  readonly edited: Imported
  /** The day of the import. */
  readonly at: string
}

/** Takes that over once the published one has come to a plan in a scope, with records of its own where anything comes of it. */
export const takeEdited = (before: Plan, next: Next, { files, edited, at }: Edited, scope: EditScope): Plan =>
  isNoNext(next)
    ? next.plan
    : takeNext(before, next, importRecords(next.stage.id, at, files, allNotices(next.intake.losses, edited)), scope)
