import { type Consequences, consequencesOf } from '#core/checking/consequences.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { check } from './check.ts'
import { reportOf, today } from './derived.ts'

/** The findings that come and go, in stages that both have, if the plan became another one. */
export function consequencesFor(before: Plan, after: Plan): Consequences {
  const isKept = (stage: string) => stageOf(before, stage) !== undefined && stageOf(after, stage) !== undefined
  return consequencesOf(reportOf(before).findings, check(after, today(), { fixes: false }).findings, isKept)
}
