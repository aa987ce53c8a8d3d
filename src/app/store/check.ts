import { cacheAnswers } from '#core/checking/answers.ts'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'

/** Answers about the open plan hold for all that may become of it, as far as they depend on what both have. */
const answers = cacheAnswers()

export const check = createCheck(rules, answers)

/** Asks only about the steps between stages. */
export const checkSteps = createCheck(
  rules.filter(({ when }) => when === 'transition'),
  answers,
)
