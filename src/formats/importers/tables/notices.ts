import type { Notice } from '../importer.ts'
import { andMore, most } from '../limited.ts'

/** What is to be said, gathered by its sort: what says the same of another row. */
export interface Remarks {
  readonly say: (sort: string, notice: Notice) => void
  /** Says of the first row alone what is the same of all. */
  readonly sayOnce: (notice: Notice) => void
  readonly notices: () => readonly Notice[]
}

export function remarks(): Remarks {
  const sorts = new Map<string, { readonly shown: Notice[]; more: number }>()
  const known = new Set<string>()
  const said: Notice[] = []
  return {
    sayOnce(notice) {
      const key = `${notice.file} ${notice.text}`
      if (!known.has(key)) said.push(notice)
      known.add(key)
    },
    say(sort, notice) {
      const key = `${notice.file} ${sort}`
      const known = sorts.get(key) ?? { shown: [], more: 0 }
      sorts.set(key, known)
      if (known.shown.length < most) known.shown.push(notice)
      else known.more += 1
    },
    notices: () => [
      ...said,
      ...[...sorts.values()].flatMap(({ shown, more }) =>
        shown[0] && more > 0 ? [...shown, andMore(shown[0], more)] : shown,
      ),
    ],
  }
}
