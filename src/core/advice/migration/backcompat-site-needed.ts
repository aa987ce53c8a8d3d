import { addMissing, editOperations } from '#core/edits/imports.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { leftOf } from '#core/rules/migration/backcompat-site-needed.ts'
import { stageName } from '../parts/stage-fixes.ts'
import { momentAt } from '../parts/subject.ts'

export const backcompatSiteNeededAdvice: Advice = {
  rule: 'migration/backcompat-site-needed',
  rationale: 'The servers of OCS 2007 R2 are in BackCompatSite; without it Lync 2013 knows nothing of them.',
  howToFix: 'Remove BackCompatSite in the step after which nothing of OCS 2007 R2 is left.',

  fixes(plan, finding) {
    const { stage } = finding
    const free = plan.stages
      .slice(indexIn(plan, stage) + 1)
      .find(({ id }) => leftOf(momentAt(plan, { stage: id })).length === 0)
    const title = free
      ? `Remove BackCompatSite in the step to ${stageName(plan, free.id)} instead`
      : 'Leave BackCompatSite in place in this step'
    return [
      {
        title,
        apply: (before) => {
          const without = editOperations(before, stage, (one) =>
            one.kind === 'removeBackCompatSite' ? undefined : one,
          )
          return free ? addMissing(without, free.id, [{ kind: 'removeBackCompatSite' }]) : without
        },
      },
    ]
  },
}

const indexIn = ({ stages }: Plan, stage: StageId): number => stages.findIndex(({ id }) => id === stage)
