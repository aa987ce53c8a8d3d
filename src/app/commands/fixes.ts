import { lostApprovals } from '#core/edits/approvals.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { goOnWith } from '../focus/moving.ts'
import { current, selected } from '../store/derived.ts'
import { ask } from '../store/dialog-store.ts'
import { fixed, fixesIn, fixesOf } from '../store/fixes.ts'
import { unplaced } from '../store/unplaced.ts'
import { act } from './act.ts'

/** Whether a finding has a fix; of a large plan, whether it may have one. */
export const canFix = (plan: Plan, finding: Finding): boolean => fixesIn(unplaced(plan), finding).length > 0

/** The fixes of a finding, to choose one by what it changes; at first that of a place. */
export async function chooseFix(finding: Finding | undefined, first = 0): Promise<void> {
  const index = finding && (await ask({ type: 'fix', finding, first }))
  if (finding && index !== undefined) applyFix(finding, index, true)
}

/** Applies one of a finding's fixes; where an approval or content would go by it, the person sees that first. */
export function applyFix(finding: Finding, index = 0, isSeen = false): void {
  const now = current()
  const fix = now && fixesOf(now.plan, finding)[index]
  if (!now || !fix) return
  if (!isSeen && (fix.givesUp || lostApprovals(now.plan, fixed(now.plan, fix)).length > 0))
    void chooseFix(finding, index)
  else
    act(fix.title, finding.stage, (plan) => withPlaces(fix.apply(plan)), {
      isToldBefore: true,
      afterwards: () => goOnWith(selected().at(-1)),
    })
}
