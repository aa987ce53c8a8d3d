import type { Problem } from './finding.ts'
import { lookUp, momentOf, type Read } from './moment.ts'
import type { Plan } from './plan.ts'
import { attempt, type Result } from './result.ts'
import type { StageRule } from './rules/rule.ts'

/** What a rule says of one stage, or why it could not tell. */
export type Answer = Result<readonly Problem[], string>
type Ask = (rule: StageRule, plan: Plan, index: number) => Answer

interface Remembered {
  readonly reads: readonly Read[]
  readonly answer: Answer
}

/**
 * Asks rules about stages. A rule's answer is remembered with what the rule read, and given again where all of that
 * is the same, in a later check or in another stage.
 */
export function rememberAnswers(): Ask {
  const memory = new Map<StageRule, readonly Remembered[]>()
  return (rule, plan, index) => {
    const known = memory.get(rule) ?? []
    const same = known.find(({ reads }) =>
      reads.every(({ offset, what, found }) => lookUp(plan, index + offset, what) === found),
    )
    const latest = same ?? ask(rule, plan, index)
    const limit = 2 * plan.stages.length
    memory.set(rule, [latest, ...known.filter((other) => other !== latest)].slice(0, limit))
    return latest.answer
  }
}

function ask(rule: StageRule, plan: Plan, index: number): Remembered {
  const reads: Read[] = []
  return { answer: attempt(() => [...problemsOf(rule, plan, index, reads)]), reads }
}

function problemsOf(rule: StageRule, plan: Plan, index: number, reads: Read[]): Iterable<Problem> {
  const at = momentOf(plan, index, (read) => reads.push(read))
  if (rule.each === undefined) return rule.check(at)
  // The kind of `each` and the entity that `check` takes belong together by the type of EachRule.
  const check = rule.check.bind(rule) as (entity: unknown, moment: typeof at) => Iterable<Problem>
  return at.graph.all(rule.each).flatMap((entity) => [...check(entity, at)])
}
