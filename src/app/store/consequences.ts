import { type Consequences, comparedInParts } from '#core/checking/consequences.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { checkParts, report } from './check.ts'
import { reportInParts, today } from './derived.ts'

/** The findings that come and go, in stages that both have, if the plan became another one; in steps. */
export function* consequencesInParts(before: Plan, after: Plan): InParts<Consequences> {
  const isKept = (stage: string) => stageOf(before, stage) !== undefined && stageOf(after, stage) !== undefined
  yield* checkParts(after)
  const was = yield* reportInParts(before)
  const is = yield* report(after, today(), { fixes: false })
  yield
  return yield* comparedInParts(was.findings, is.findings, isKept)
}
