import type { Change } from '#core/model/diff.ts'
import { named } from '#core/model/words.ts'
import { changedInWords } from '../../changes/entity-changes.ts'
import type { Transition } from './transition.ts'

/** One change of one entity: "Category Trading is added", "Traders: name of the site changed". */
export function changeText(change: Change, { was, is }: Transition): string {
  if (change.type === 'added') return `${named(change.after)} is added`
  if (change.type === 'removed') return `${named(change.before)} is removed`
  const told = changedInWords(change, { before: was, after: is }, () => false)
  return told.map(({ text }) => text).join('; ') || `${named(change.after)} changes`
}
