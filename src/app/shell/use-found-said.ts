import { counted } from '#core/model/words.ts'
import { useSaid } from '../commands/use-said.ts'
import type { SearchGroup } from '../ui/SearchDialog.tsx'

/** Has read out how many a search has found, or that there is none. */
export function useFoundSaid(groups: readonly SearchGroup[], empty: string): void {
  const count = groups.reduce((sum, { items, more = 0 }) => sum + items.length + more, 0)
  useSaid(count === 0 ? empty : `${counted(count, 'thing')} found.`)
}
