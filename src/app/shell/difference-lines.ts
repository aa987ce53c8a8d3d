import type { Plan } from '#core/model/plan.ts'
import { planChanges } from '#core/views/changes/plan-changes.ts'

/** What differs between two plans in the words of the changes, a line for each. */
export function differenceLines(before: Plan, after: Plan): readonly string[] {
  const { facts, stages } = planChanges(before, after)
  const ofStages = stages.flatMap(({ before: was, after: is, facts: own, changes }) => {
    const name = (is ?? was)?.name
    if (!was) return [`${name}: added.`]
    if (!is) return [`${name}: removed.`]
    return [...own, ...changes.map(({ text }) => `${text}.`)].map((line) => `${name}: ${line}`)
  })
  return [...facts, ...ofStages]
}
