import { setFields } from '#core/edits/servers.ts'
import { stageBefore } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { importsNamed } from '../parts/import-fixes.ts'

export const rootManagersAdvice: Advice = {
  rule: 'migration/root-managers',
  rationale: 'The import makes managers of the root category managers of all rooms.',
  howToFix: 'Take them off the root as the last edit before the export, and keep a Chat Room Administrator.',

  fixes(plan, finding) {
    const before = stageBefore(plan, finding.stage)
    return importsNamed(plan, finding)
      .slice(0, 1)
      .flatMap(({ source }) =>
        before
          ? {
              title: `Remove the root managers of ${source.name} in ${before.name}`,
              apply: (old) => setFields(old, before.id, source.id, { rootManagers: [] }),
            }
          : [],
      )
  },
}
