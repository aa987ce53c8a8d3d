import { groupBy } from '#core/group-by.ts'
import type { NotImplemented } from '#core/rules/not-implemented.ts'
import type { Rule } from '#core/rules/rule.ts'
import { capital, counted } from '#core/words.ts'
import { plainMarkdown } from '#formats/markdown.ts'
import { rulePageOf } from '#formats/rules/rule-page.ts'

/** The groups whose name is no word. */
const groupTitles: Readonly<Record<string, string>> = {
  addin: 'Add-in',
  sql: 'SQL',
  filestore: 'File store',
  endstate: 'End state',
}

/** Every rule's page as one document for people who have no planner at hand. */
export function rulePages(rules: readonly Rule[], notImplemented: readonly NotImplemented[]): string {
  const groups = [...groupBy(rules, ({ id }) => id.split('/')[0] ?? '')]
  const parts = [
    '# Rules',
    `${counted(rules.length, 'rule')} judge every stage, every step between two stages, and the end state. Each picture shows a plan on which the rule speaks, and one on which it is silent.`,
    ...groups.flatMap(([group, members]) => [`## ${groupTitles[group] ?? capital(group)}`, ...members.flatMap(pageOf)]),
    '## Not checked by a rule',
    notImplemented.map(({ id, reason }) => `- \`${id}\`: ${plainMarkdown(reason)}`).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function pageOf(rule: Rule): readonly string[] {
  const { title, facts, sections, picture } = rulePageOf(rule)
  return [
    `### ${plainMarkdown(title.slice(0, -1))}`,
    [`\`${rule.id}\``, ...facts].join(' · '),
    ...sections.map(({ heading, lines }) => `**${heading}.** ${lines.map(plainMarkdown).map(ended).join(' ')}`),
    `![A wrong and a right plan](../public/${picture})`,
  ]
}

const ended = (line: string): string => (line.endsWith('.') ? line : `${line}.`)
