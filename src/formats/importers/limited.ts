import { thousands } from '#core/model/words.ts'
import type { Notice } from './importer.ts'

/** As many notices of one sort as anybody reads; the rest is counted. */
export function limited(notices: readonly Notice[]): readonly Notice[] {
  const [first] = notices
  if (!first || notices.length <= most) return notices
  return [...notices.slice(0, most), andMore(first, notices.length - most)]
}

export const most = 20

export function andMore({ type, file }: Notice, count: number): Notice {
  const text = `The same holds for ${thousands(count)} more.`
  return { type, text, ...(file !== undefined && { file }) }
}
