import { subcommands } from '#cli/run.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { capital } from '#core/model/words.ts'
import { formats } from '#formats/list.ts'
import { markdownTable } from '#formats/markdown.ts'

/** The table of README.md: a line for each kind of file, with the commands that write it, in bold where unasked. */
function formatTable(): string {
  const written = subcommands.flatMap(({ name, format }) =>
    formats
      .filter(({ input }) => format?.inputs.includes(input))
      .map((one, at) => ({ ...one, command: at === 0 ? `**\`${name}\`**` : `\`${name}\`` })),
  )
  const rows = [...groupBy(written, ({ id }) => id)].map(([id, alike]) => {
    const [{ title, extension } = { title: '', extension: '' }] = alike
    return [`\`${id}\``, capital(title), `\`.${extension}\``, alike.map(({ command }) => command).join(', ')]
  })
  return `${markdownTable(['`--format`', 'What it is', 'File', 'Written by'], rows)}\n`
}

/** README.md with that table as it is now. */
export const withFormatTable = (readme: string): string =>
  readme.replace(/\| `--format` \|.*\n(?:\|.*\n)+/, () => formatTable())
