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

/** Takes that over, with records of its own where anything comes of it. */
export const takeEdited = (next: Next, files: readonly SourceFile[], edited: Imported, at: string): Plan =>
  isNoNext(next)
    ? next.plan
    : takeNext(next, importRecords(next.stage.id, at, files, allNotices(next.intake.losses, edited)))
