import { cacheAnswers } from '#core/checking/answers.ts'
import { createCheck, createReport } from '#core/checking/check.ts'
import { checkInParts } from '#core/checking/check-in-parts.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'

/** Answers about the open plan hold for all that may become of it, as far as they depend on what both have. */
const answers = cacheAnswers()

export const check = createCheck(rules, answers)

/** What it reports, in steps. */
export const report = createReport(rules, answers)

/** The same in steps, each about the stage that it gives: a check has little left to do then. */
export const checkParts = (plan: Plan): InParts<true, number> => checkInParts(rules, answers, plan)

/** Asks only about the steps between stages. */
export const checkSteps = createCheck(
  rules.filter(({ when }) => when === 'transition'),
  answers,
)
