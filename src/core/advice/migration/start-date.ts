import { editOperations } from '#core/edits/imports.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { importsNamed } from '../parts/import-fixes.ts'

export const startDateAdvice: Advice = {
  rule: 'migration/start-date',
  rationale: 'Older messages stay behind, and a start date is documented for an export of the room directory only.',
  howToFix: 'Import everything, or confirm on a copy what a start date leaves behind.',

  fixes: (plan, finding) =>
    importsNamed(plan, finding)
      .slice(0, 1)
      .map(({ source, target }) => ({
        title: `Import ${source.name} into ${target.name} without a start date`,
        apply: (before) =>
          editOperations(before, finding.stage, (one) => {
            if (one.kind !== 'importChatData' || one.source !== source.id || one.target !== target.id) return one
            const { startDate: _, ...rest } = one
            return rest
          }),
      })),
}
