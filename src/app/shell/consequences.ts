import { counted } from '#core/model/words.ts'

// Which findings go and come by an edit: as headings of them, and both as sentences.

type Counted = Readonly<Record<'goes' | 'comes', { readonly count: number }>>

export const removesInWords = ({ goes }: Pick<Counted, 'goes'>): string =>
  goes.count === 0 ? 'Removes no problem' : `Removes ${counted(goes.count, 'problem')}`

export const bringsInWords = ({ comes }: Pick<Counted, 'comes'>): string =>
  comes.count === 0 ? 'Brings no new problem' : `Brings ${counted(comes.count, 'problem')}`

export const consequencesInWords = (both: Counted): string => `${removesInWords(both)}. ${bringsInWords(both)}.`
