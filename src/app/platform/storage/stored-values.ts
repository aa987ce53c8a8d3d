import type { StoredWhole } from '#core/file/restore-plan.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { StageId } from '#core/model/plan.ts'
import type { DocumentSummary } from './summary.ts'

/** What is always known of a document, and written with every step of it. */
export interface Head {
  readonly name: string
  readonly savedAt: string
  /** The number of the step that comes next. */
  readonly next: number
}

// Whatever is stored may be damaged, or of a planner before this one: it is told by its form.

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** A whole without a number is of an earlier planner, which counted the edits since. */
export function wholeOf(value: unknown): StoredWhole | undefined {
  if (!isObject(value) || typeof value['text'] !== 'string') return undefined
  const at = value['at']
  return { text: value['text'], at: isCount(at) ? at : 0 }
}

/** The number of a whole, however its text is kept. */
export const wholeAt = (value: unknown): number => (isObject(value) && isCount(value['at']) ? value['at'] : 0)

export function headOf(value: unknown): Head | undefined {
  if (!isObject(value)) return undefined
  const { name, savedAt, next } = value
  return typeof name === 'string' && isTime(savedAt) && isCount(next) ? { name, savedAt, next } : undefined
}

export function summaryOf(value: unknown): DocumentSummary | undefined {
  if (!isObject(value)) return undefined
  const { id, name, savedAt, stages, findings, files, picture } = value
  if (typeof id !== 'string' || typeof name !== 'string' || !isTime(savedAt)) return undefined
  return {
    id,
    name,
    savedAt,
    ...(isCount(stages) && { stages }),
    ...(areFindings(findings) && { findings }),
    ...(Array.isArray(files) && { files: files.filter((file) => typeof file === 'string') }),
    ...(Array.isArray(picture) && { picture: picture.filter(isBox) }),
  }
}

export const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

const areFindings = (value: unknown): value is NonNullable<DocumentSummary['findings']> =>
  isObject(value) && ['error', 'warning', 'info'].every((severity) => isCount(value[severity]))

const isBox = (value: unknown): boolean =>
  isObject(value) && ['x', 'y', 'width', 'height'].every((side) => Number.isFinite(value[side]))

/** What was being typed, and where. */
export interface Draft {
  readonly field: string
  readonly place: number
  readonly text: string
  readonly stage: StageId
  readonly selection: readonly EntityId[]
  readonly renaming: EntityId | undefined
  readonly renamingStage: StageId | undefined
}

export function draftOf(value: unknown): Draft | undefined {
  if (!isObject(value)) return undefined
  const { field, place, text, stage, selection, renaming, renamingStage } = value
  if (![field, text, stage].every(isText) || !isCount(place) || !Array.isArray(selection)) return undefined
  return {
    field: String(field),
    place,
    text: String(text),
    stage: String(stage),
    selection: selection.filter(isText) as EntityId[],
    renaming: isText(renaming) ? (renaming as EntityId) : undefined,
    renamingStage: isText(renamingStage) ? renamingStage : undefined,
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string'
