import { plainText } from '#core/model/base/plain-text.ts'
import { changeSign, changeTypes, changeTypeTitle } from '#core/views/changes/stage-change.ts'
import { shortNamesIn } from '../short-names.ts'
import { type Difference, type DifferenceSection, isEmptyDifference, noDifference } from './difference.ts'

/** For people at a terminal: what happens, by what it is, with its sign before it. */
export function render(difference: Difference): string {
  const { title, from, to, facts, sections, plans } = difference
  const short = shortNamesIn({ stages: plans.flatMap(({ stages }) => stages) })
  const shown = (line: string) => plainText(short(line))
  if (isEmptyDifference(difference)) return `${shown(noDifference(difference))}\n`
  const parts = [
    [`${title}: from ${from} to ${to}`, ...facts.map((fact) => `  ${fact}`)],
    ...sections.flatMap((section) => partsOf(section, sections.length === 1 && facts.length === 0)),
  ]
  return `${parts.map((lines) => lines.map(shown).join('\n')).join('\n\n')}\n`
}

function partsOf(section: DifferenceSection, isOnly: boolean): readonly (readonly string[])[] {
  const { heading, facts, operations, changes } = section
  const groups = changeTypes.flatMap((type) => {
    const told = changes.filter((change) => change.type === type)
    return told.length === 0
      ? []
      : [[changeTypeTitle[type], ...told.map(({ text }) => `  ${changeSign[type]} ${text}`)]]
  })
  const done = operations.length === 0 ? [] : [['Operations', ...operations.map((text) => `  ${text}`)]]
  const head = isOnly ? [] : [[heading, ...facts.map((fact) => `  ${fact}`)]]
  return [...head, ...groups, ...done]
}
