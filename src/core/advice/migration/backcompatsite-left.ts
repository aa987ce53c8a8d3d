import { addMissing } from '#core/edits/imports.ts'
import { removeEntities } from '#core/edits/remove.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { backCompatSite } from '#core/rules/migration/backcompatsite-left.ts'
import { stageName } from '../parts/stage-fixes.ts'
import { graphAt } from '../parts/subject.ts'

export const backcompatsiteLeftAdvice: Advice = {
  rule: 'migration/backcompatsite-left',
  rationale: 'The merge put the OCS servers into BackCompatSite, which stays in the topology until it is deleted.',
  howToFix: 'Merge once more with an empty list of Edge Servers and delete BackCompatSite.',

  fixes(plan, finding) {
    const site = backCompatSite(graphAt(plan, finding))
    const title = `Remove BackCompatSite in the step to ${stageName(plan, finding.stage)}`
    return [
      {
        title,
        apply: (before) => {
          const declared = addMissing(before, finding.stage, [{ kind: 'removeBackCompatSite' }])
          return site ? removeEntities(declared, finding.stage, [site.id]) : declared
        },
      },
    ]
  },
}
