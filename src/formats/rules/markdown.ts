import type { Inputs } from '../inputs.ts'
import { markdownTable, plainMarkdown } from '../markdown.ts'
import { cellsOf } from './rule-cells.ts'

/** The rules for a page, and what no rule checks. */
export function render({ rules, notImplemented }: Inputs['rules']): string {
  const parts = [
    '# Rules',
    markdownTable(['Rule', 'Severity', 'About', 'What must hold'], rules.map(cellsOf).map(marked)),
    '## Not checked by a rule',
    markdownTable(['Subject', 'Why'], notImplemented.map(({ id, reason }) => [id, reason]).map(marked)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The id as code, the rest as plain text. */
const marked = ([id, ...rest]: readonly string[]): readonly string[] => [`\`${id}\``, ...rest.map(plainMarkdown)]
