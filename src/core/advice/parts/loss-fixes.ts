import { lossesIn } from '#core/domain/migration/lost-content.ts'
import { addMissing } from '#core/edits/imports.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { importFixes } from './import-fixes.ts'
import { momentAt } from './subject.ts'

/** Importing the lost content, or saying that it is not wanted. */
export function lossFixes(plan: Plan, finding: Finding): readonly Fix[] {
  const [loss] = lossesIn(momentAt(plan, finding), ({ id }) => id === finding.entities[0])
  if (!loss || loss.discarded) return []
  const { chatPool } = loss
  const reason = 'No longer needed'
  const discard: Fix = {
    title: `Discard the content of ${chatPool.name} on purpose`,
    givesUp: true,
    apply: (before) => addMissing(before, finding.stage, [{ kind: 'discardContent', chatPool: chatPool.id, reason }]),
  }
  return [...importFixes(plan, finding, chatPool), discard]
}
