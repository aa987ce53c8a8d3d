import { groupBy } from '#core/model/base/group-by.ts'
import { namesApart } from './file-names.ts'
import type { ImportChoices, Notice, Source } from './importer.ts'
import { chosenColumns } from './tables/mapping.ts'

type Answers = Pick<ImportChoices, 'columns' | 'columnsOf' | 'separator' | 'separatorOf'>

/**
 * What several files hold alike is read once: numbers of people would be counted as often. Where somebody has said that
 * the same text holds other rows in another file, it is not alike.
 */
export function withoutRepeated(sources: readonly Source[], answers: Answers) {
  const alike = [...groupBy(sources, ({ text }) => text).values()].flatMap((same) => [
    ...groupBy(same, ({ name }) => answersFor(name, answers)).values(),
  ])
  const firsts = new Set(alike.map(([first]) => first))
  return {
    sources: sources.filter((source) => firsts.has(source)),
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

/** What somebody has said of a file, in whatever order. */
const answersFor = (file: string, { columns, columnsOf, separator, separatorOf }: Answers): string =>
  JSON.stringify([separatorOf?.get(file) ?? separator, [...chosenColumns(columns, columnsOf?.get(file))].sort()])
