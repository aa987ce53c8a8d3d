import { changeSign, changeTypes, changeTypeTitle } from '#core/views/changes/stage-change.ts'
import { plainMarkdown } from '../markdown.ts'
import { type Difference, type DifferenceSection, isEmptyDifference, noDifference } from './difference.ts'

/** For a page that people read and comment: a wiki, a change request. */
export function render(difference: Difference): string {
  const { title, from, to, facts, sections } = difference
  const parts = [
    `# Changes of ${plainMarkdown(title)}`,
    isEmptyDifference(difference)
      ? plainMarkdown(noDifference(difference))
      : `From ${plainMarkdown(from)} to ${plainMarkdown(to)}.`,
    ...bullets(facts),
    ...sections.flatMap((section) => partsOf(section, sections.length > 1 || facts.length > 0)),
  ]
  return `${parts.join('\n\n')}\n`
}

function partsOf({ heading, facts, operations, changes }: DifferenceSection, isOneOfMany: boolean): readonly string[] {
  const level = isOneOfMany ? '###' : '##'
  const groups = changeTypes.flatMap((type) => {
    const told = changes.filter((change) => change.type === type)
    const lines = told.map(({ text }) => `${changeSign[type]} ${text}`)
    return told.length === 0 ? [] : [`${level} ${changeTypeTitle[type]}`, ...bullets(lines)]
  })
  return [
    ...(isOneOfMany ? [`## ${plainMarkdown(heading)}`] : []),
    ...bullets(facts),
    ...groups,
    ...(operations.length === 0 ? [] : [`${level} Operations`, ...bullets(operations)]),
  ]
}

const bullets = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [lines.map((line) => `- ${plainMarkdown(line)}`).join('\n')]
