import type { AdvisedRule } from '#core/model/rule/advice.ts'
import { counted } from '#core/model/words.ts'
import type { NotImplemented } from '#core/rules/not-implemented.ts'
import { plainMarkdown } from '#formats/markdown.ts'
import { groupsOf } from '#formats/rules/rule-groups.ts'
import { fixesHeading, rulePageOf } from '#formats/rules/rule-page.ts'

/** Every rule's page as one document for people who have no planner at hand. */
export function rulePages(rules: readonly AdvisedRule[], notImplemented: readonly NotImplemented[]): string {
  const groups = groupsOf(rules)
  const headings = [...groups.map(({ title }) => title), apart]
  const parts = [
    '# Rules',
    `${counted(rules.length, 'rule')} judge every stage, every step between two stages, and the end state. Each picture shows a plan on which the rule speaks, and one on which it is silent. A rule with ready fixes offers them wherever the plan leaves no doubt what they would do.`,
    headings.map((title) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`).join(' · '),
    ...groups.flatMap(({ title, rules: members }) => [`## ${title}`, ...members.flatMap(pageOf)]),
    `## ${apart}`,
    notImplemented.map(({ id, reason }) => `- \`${id}\`: ${plainMarkdown(reason)}`).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

const apart = 'Not checked by a rule'

function pageOf(rule: AdvisedRule): readonly string[] {
  const { title, facts, sections, picture } = rulePageOf(rule)
  const fixes = rule.fixes ? ['ready fixes'] : []
  const told = sections.filter(({ heading }) => heading !== fixesHeading)
  return [
    `### ${plainMarkdown(title.slice(0, -1))}`,
    [`\`${rule.id}\``, ...facts, ...fixes].join(' · '),
    ...told.map(({ heading, lines }) => `**${heading}.** ${lines.map(plainMarkdown).map(ended).join(' ')}`),
    `![A wrong and a right plan](../public/${picture})`,
  ]
}

const ended = (line: string): string => (line.endsWith('.') ? line : `${line}.`)
