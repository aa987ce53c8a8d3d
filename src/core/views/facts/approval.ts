import { isChangedSinceApproved } from '#core/file/fingerprint.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { dateInWords, shortened } from '#core/model/words.ts'

/** "approved by Dana Example on 2026-03-02 · changed since"; undefined of a stage that is not approved. */
export function approvalInWords(plan: Plan, stage: Stage): string | undefined {
  if (!stage.approved) return undefined
  const { by, date } = stage.approved
  return [`approved by ${by.trim() ? by : 'nobody by name'} on ${date}`, sinceApproved(plan, stage)]
    .filter(Boolean)
    .join(' · ')
}

/** What has become of what was approved, wherever an approval is told: undefined where it is as it was. */
export function sinceApproved(plan: Plan, stage: Stage): string | undefined {
  if (!stage.approved) return undefined
  if (stage.approved.hash === undefined) return 'no record of what was approved'
  return isChangedSinceApproved(plan, stage) ? 'changed since' : undefined
}

/** "J. Li on 2 March 2026", as far as it is said. */
export function approvedBy({ approved }: Stage): string {
  const by = approved?.by.trim() ? shortened(approved.by) : 'nobody by name'
  return approved?.date ? `${by} on ${dateInWords(approved.date)}` : by
}

/** What an edit does to the approval of a stage, which is given as it was before. */
export const takenBackInWords = (stage: Stage): string =>
  `Takes back the approval of ${shortened(stage.name)} by ${approvedBy(stage)}.`
