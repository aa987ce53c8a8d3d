import { groupBy } from '#core/model/base/group-by.ts'
import { namesApart } from './file-names.ts'
import type { Notice, Source } from './importer.ts'

/** What several files hold alike is read once: numbers of people would be counted as often. */
export function withoutRepeated(sources: readonly Source[]) {
  const alike = [...groupBy(sources, ({ text }) => text).values()]
  return {
    sources: alike.flatMap(([first]) => first ?? []),
    notices: alike.flatMap(([first, ...others]) =>
      others.map(
        ({ name: file }): Notice => ({
          type: 'notUnderstood',
          text: `The file is the same as ${namesApart([first?.name ?? '', file])[0]}, so it adds nothing.`,
          file,
        }),
      ),
    ),
  }
}
