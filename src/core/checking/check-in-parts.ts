import { askOfSteps } from '#core/domain/migration/of-steps.ts'
import { askOfHolders } from '#core/domain/rooms/of-holders.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import { resultOf } from '#core/model/base/result.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import type { Answers } from './answers.ts'
import { isDue } from './check.ts'

/**
 * Asks all rules about all stages, a little with each step, so that a check which shares these answers has little left to
 * do. Each step tells which stage it is about. A rule that crashes is left to that check, which notes it.
 */
export function* checkInParts(rules: readonly Rule[], answers: Answers, plan: Plan): InParts<true, number> {
  const on = rules.filter((rule) => plan.severities[rule.id] !== 'off')
  for (const [index, { topology }] of plan.stages.entries()) {
    for (const _ of stepsOf(askOfHolders(graphOf(topology)))) yield index
    for (const _ of stepsOf(askOfSteps(momentOf(plan, index)))) yield index
    for (const rule of on) {
      if (rule.when === 'waivers' || !isDue(rule, plan, index)) continue
      for (const _ of stepsOf(answers.inParts(rule, plan, index))) yield index
      yield index
    }
  }
  return true
}

/** The steps of some work, until it crashes. */
function* stepsOf(parts: InParts<unknown>): InParts<void> {
  for (let next = resultOf(() => parts.next()); next.ok && !next.value.done; next = resultOf(() => parts.next())) yield
}
