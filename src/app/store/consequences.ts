import { createCheck } from '#core/checking/check.ts'
import { type Consequences, consequencesOf } from '#core/checking/consequences.ts'
import { type Plan, stageOf } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'
import { reportOf, today } from './derived.ts'

/** Its answers are remembered apart, so that plans which may never come displace none of the open one. */
const check = createCheck(rules)

/** The findings that come and go, in stages that both have, if the plan became another one. */
export function consequencesFor(before: Plan, after: Plan): Consequences {
  const isKept = (stage: string) => stageOf(before, stage) !== undefined && stageOf(after, stage) !== undefined
  return consequencesOf(reportOf(before).findings, check(after, today(), { fixes: false }).findings, isKept)
}
