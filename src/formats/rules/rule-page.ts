import type { AdvisedRule } from '#core/model/rule/advice.ts'
import { sourceTitle } from '#core/model/rule/sources.ts'
import { severityName } from '#core/model/words.ts'
import { aboutWhat, basisSentence, suppressionName } from './rule-words.ts'

/** What there is to say of a rule, for every place that says it. */
export interface RulePage {
  /** What must hold. */
  readonly title: string
  /** How severe it is by itself, and what it is asked about. */
  readonly facts: readonly string[]
  readonly sections: readonly RuleSection[]
  /** The path of its picture, a wrong and a right plan, from where the planner is served. */
  readonly picture: string
}

interface RuleSection {
  readonly heading: string
  readonly lines: readonly string[]
}

export const fixesHeading = 'Ready fixes'

export function rulePageOf(rule: AdvisedRule): RulePage {
  const { id, severity, when, title, rationale, howToFix, source, suppressedBy } = rule
  const silent = Object.entries(suppressedBy ?? {}).map(([other, where]) => `${other}, ${suppressionName[where]}`)
  const sections = [
    { heading: 'Why', lines: [rationale] },
    { heading: 'What to do', lines: [howToFix] },
    { heading: fixesHeading, lines: [rule.fixes ? someFixes : noFix] },
    { heading: 'Source', lines: [...source.keys.map(sourceTitle), basisSentence[source.basis]] },
    { heading: 'Silent where one of these already speaks', lines: silent },
  ]
  return {
    title: `${title}.`,
    facts: [severityName[severity], aboutWhat[when]],
    sections: sections.filter(({ lines }) => lines.length > 0),
    picture: `rules/${id}.svg`,
  }
}

const someFixes =
  'A finding offers them wherever the plan leaves no doubt what they would do; several are a list to choose from.'
const noFix = 'None: only you can know what is meant.'
