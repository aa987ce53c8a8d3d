import { addMissing } from '#core/edits/imports.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed, namesOf } from '#core/model/words.ts'
import { runningDuring } from '#core/rules/migration/services-not-stopped.ts'
import { importsNamed } from '../parts/import-fixes.ts'
import { stageName } from '../parts/stage-fixes.ts'
import { momentAt } from '../parts/subject.ts'

export const servicesNotStoppedAdvice: Advice = {
  rule: 'migration/services-not-stopped',
  rationale: 'The services of the source stop before the export, and those of Persistent Chat before the import.',
  howToFix: 'Stop the services of both chat pools in this step, and plan a downtime for both.',

  fixes(plan, finding) {
    const [one] = importsNamed(plan, finding)
    const running = one ? runningDuring(momentAt(plan, finding), one) : []
    return [
      {
        title: `Stop the services of ${listed(namesOf(running))} in the step to ${stageName(plan, finding.stage)}`,
        apply: (before) =>
          addMissing(
            before,
            finding.stage,
            running.map(({ id }) => ({ kind: 'stopServices', chatPool: id })),
          ),
      },
    ]
  },
}
