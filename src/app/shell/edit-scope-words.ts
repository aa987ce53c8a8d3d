import type { EditScope } from '#core/edits/edit.ts'
import { counted, listed, shortened } from '#core/model/words.ts'

/** The stages that an edit applies to, as people read it. */
export const editScopeTitles: Readonly<Record<EditScope, string>> = {
  this: 'This stage only',
  later: 'This stage and later ones',
  all: 'All stages',
}

/** "Changes 2 stages: Merged and Moved.", or of those that are no more than a narrower scope has, that it is so. */
export function stagesChanged(names: readonly string[], narrower?: readonly string[]): string {
  const short = names.map((name) => shortened(name, 30))
  if (narrower?.length === names.length) return `Changes ${short[0]}: no later stage has the same.`
  return short.length === 1 ? `Changes ${short[0]}.` : `Changes ${counted(short.length, 'stage')}: ${listed(short)}.`
}
