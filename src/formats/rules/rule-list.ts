import type { Rule } from '#core/model/rule/rule.ts'
import { severityName } from '#core/model/words.ts'
import type { NotImplemented } from '#core/rules/not-implemented.ts'
import { markdownTable, plainMarkdown } from '../markdown.ts'
import { whenName } from './rule-words.ts'

/** One way to list the rules, and what no rule checks. */
interface RuleListFormat {
  readonly id: string
  render(rules: readonly Rule[], notImplemented: readonly NotImplemented[]): string
}

const text: RuleListFormat = {
  id: 'text',
  render: (rules, notImplemented) =>
    `${[
      ...columns(rules.map(cellsOf)),
      '',
      'Not checked by a rule:',
      ...columns(notImplemented.map(({ id, reason }) => [id, reason])),
    ].join('\n')}\n`,
}

const json: RuleListFormat = {
  id: 'json',
  render(rules, notImplemented) {
    const document = {
      format: 'coexistence-rules',
      version: 1,
      rules: rules.map(published),
      notImplemented: notImplemented.map(({ id, reason }) => ({ id, reason })),
    }
    return `${JSON.stringify(document, null, 2)}\n`
  },
}

const markdown: RuleListFormat = {
  id: 'markdown',
  render: (rules, notImplemented) =>
    `${[
      '# Rules',
      markdownTable(['Rule', 'Severity', 'About', 'What must hold'], rules.map(cellsOf).map(marked)),
      '## Not checked by a rule',
      markdownTable(['Subject', 'Why'], notImplemented.map(({ id, reason }) => [id, reason]).map(marked)),
    ].join('\n\n')}\n`,
}

export const ruleListFormats: readonly RuleListFormat[] = [text, json, markdown]

const cellsOf = ({ id, severity, when, title }: Rule): readonly string[] => [
  id,
  severityName[severity],
  whenName[when],
  title,
]

/** The id as code, the rest as plain text. */
const marked = ([id, ...rest]: readonly string[]): readonly string[] => [`\`${id}\``, ...rest.map(plainMarkdown)]

/** Cells below one another, two blanks apart. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0))) ?? []
  return rows.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const published = ({ id, severity, when, title, rationale, howToFix, source, suppressedBy }: Rule) => ({
  id,
  severity,
  when,
  title,
  rationale,
  howToFix,
  source,
  suppressedBy: suppressedBy ?? {},
})
