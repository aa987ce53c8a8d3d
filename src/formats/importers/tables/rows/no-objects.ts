import { counted } from '#core/model/words.ts'
import type { Notice } from '../../importer.ts'

/** What stands in a list of objects and is none, such as a number, by its lines. */
export function noObjects(file: string, lines: readonly (number | undefined)[]): readonly Notice[] {
  if (lines.length === 0) return []
  const are = counted(lines.length, 'item of the list is no object', 'items of the list are no objects')
  return [
    { type: 'broken', text: `${are}, and left out.`, file, lines: [...new Set(lines.flatMap((line) => line ?? []))] },
  ]
}
