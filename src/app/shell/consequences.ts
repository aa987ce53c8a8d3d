import type { Finding } from '#core/model/rule/finding.ts'
import { counted } from '#core/model/words.ts'
import type { EditPreview } from '#core/views/previews/fix-preview.ts'

// Which findings go and come by an edit: as headings of them, and both as sentences.

export const removesInWords = (goes: readonly Finding[]): string => `Removes ${counted(goes.length, 'problem')}`

export const bringsInWords = (comes: readonly Finding[]): string =>
  comes.length === 0 ? 'Brings no new problem' : `Brings ${counted(comes.length, 'problem')}`

export const consequencesInWords = ({ goes, comes }: Pick<EditPreview, 'goes' | 'comes'>): string =>
  `${removesInWords(goes)}. ${bringsInWords(comes)}.`
