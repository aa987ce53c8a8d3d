import type { EditScope } from '#core/edits/edit.ts'
import { isNoNext, type TakeableNext, takeNextInParts, type Whereto } from '#core/edits/intake/take-next.ts'
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

/** Where the edited topology of files comes to: the later stage that it came to before, by whatever name, if there is one. */
export function whereEdited({ stages, imports = [] }: Plan, stage: StageId, files: readonly SourceFile[]): Whereto {
  const later = stages.slice(stages.findIndex(({ id }) => id === stage) + 1)
  const names = new Set(files.map(({ name }) => ownName(name)).filter((name) => /\.tbxml$/i.test(name)))
  const came = new Set(imports.flatMap((one) => (names.has(ownName(one.file)) ? [one.stage] : [])))
  const known = later.find(({ id }) => came.has(id)) ?? later.find(({ name }) => name === editedTopology)
  return { known: known?.id, name: editedTopology }
}

const ownName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

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
