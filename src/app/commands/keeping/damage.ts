import { fileName, fileWord } from '#core/model/file-name.ts'
import { counted } from '#core/model/words.ts'
import type { StoredDocument } from '../../platform/documents.ts'
import { saveFile } from '../../platform/files.ts'
import type { Restored } from './restored.ts'

/** What of a document could not be read, and what that costs; undefined where all of it could. */
export function damageOf(
  { name }: StoredDocument,
  { lost, isCut, kept }: Pick<Restored, 'lost' | 'isCut' | 'kept'>,
): string | undefined {
  const whole = kept.isWholeGood
    ? ''
    : `The newest copy of ${name} is damaged, and was made again from the one before. `
  if (lost === 0) return whole === '' ? undefined : `${whole}No step is lost.`
  const steps = `${counted(lost, 'step')} of ${name} could not be read`
  return isCut ? `${whole}${steps}. The plan is as it was before.` : `${whole}${steps}. All others are there.`
}

/** What is said where nothing that is kept of a plan can be read. */
export const ruinOf = (sentence: string): string =>
  `Nothing that this browser keeps of it can be read as a plan. ${sentence} Nothing was deleted: download what is stored, so that somebody can look into it.`

/** All that is stored of a document, readable or not, as a text with a heading for each record. */
export const rawText = ({ raw }: StoredDocument): string =>
  Object.entries(raw)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `── ${key} ──\n${textOf(value)}\n`)
    .join('\n')

/** Of a whole its own text, as it would stand in its file. */
function textOf(value: unknown): string {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value
  return typeof text === 'string' ? text : (JSON.stringify(value, null, 2) ?? '')
}

export const saveRaw = (name: string, text: string): Promise<boolean> =>
  saveFile(text, fileName([fileWord(name, 'plan'), 'as-stored'], 'txt'), 'text/plain')
