import type { Stage } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { counted, shortenedInside } from '#core/model/words.ts'

/** What is wrong with where a step leads, or with the step: what follows from it must not be worked through. */
export const openErrors = (findings: readonly Finding[], { id }: Stage): readonly Finding[] =>
  findings.filter(({ severity, stage, waived }) => severity === 'error' && stage === id && !waived)

/** "5 errors are open in Side by side or in the step to it: mend them first, or waive them." */
export function openErrorsInWords(errors: readonly Finding[], stage: Stage): string {
  const name = shortenedInside(stage.name, 60)
  return errors.length === 1
    ? `1 error is open in ${name} or in the step to it: mend it first, or waive it.`
    : `${counted(errors.length, 'error')} are open in ${name} or in the step to it: mend them first, or waive them.`
}
