import { thousands } from '#core/model/words.ts'
import type { Notice } from '../importer.ts'

/** As many notices of one sort as anybody reads; the rest is counted. */
export function limited(notices: readonly Notice[]): readonly Notice[] {
  const [first] = notices
  if (!first || notices.length <= most) return notices
  return [...notices.slice(0, most), andMore(first, notices.length - most)]
}

const most = 20

function andMore({ type, file }: Notice, count: number): Notice {
  const text = `The same holds for ${thousands(count)} more.`
  return { type, text, ...(file !== undefined && { file }) }
}

/** What is to be said, gathered by its sort: what says the same of another row. */
export interface Remarks {
  readonly say: (sort: string, notice: Notice) => void
  readonly notices: () => readonly Notice[]
}

export function remarks(): Remarks {
  const sorts = new Map<string, { readonly shown: Notice[]; more: number }>()
  return {
    say(sort, notice) {
      const key = `${notice.file} ${sort}`
      const known = sorts.get(key) ?? { shown: [], more: 0 }
      sorts.set(key, known)
      if (known.shown.length < most) known.shown.push(notice)
      else known.more += 1
    },
    notices: () =>
      [...sorts.values()].flatMap(({ shown, more }) =>
        shown[0] && more > 0 ? [...shown, andMore(shown[0], more)] : shown,
      ),
  }
}
