import { rememberAnswers } from '#core/checking/answers.ts'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'

/** What was said of the open plan holds for all that may become of it, as far as both have the same. */
const answers = rememberAnswers()

export const check = createCheck(rules, answers)

/** Asks only about the steps between stages. */
export const checkSteps = createCheck(
  rules.filter(({ when }) => when === 'transition'),
  answers,
)
