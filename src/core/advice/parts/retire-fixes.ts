import { poolsOf } from '#core/domain/migration/steps.ts'
import { mayShareForest } from '#core/domain/servers/forests.ts'
import { retireBefore } from '#core/edits/missing-stages.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { stageName } from './stage-fixes.ts'
import { momentAt } from './subject.ts'

/**
 * Retiring OCS 2007 R2 into Lync 2010 in a stage of its own before Lync 2013 comes. Its Group Chat is upgraded: one
 * chat pool to one that is new, for an upgrade joins nothing.
 */
export function retireFixes(plan: Plan, stage: StageId): readonly Fix[] {
  const before = momentAt(plan, { stage }).before?.graph
  if (!before || poolsOf(before, 'lync2013').length > 0) return []
  const groupChat = before.all('chatPool').filter(({ generation }) => generation !== 'lync2010')
  const isTooMuch = groupChat.length > 1 || groupChat.some(({ generation }) => generation === 'lync2013')
  const [ocs, heirs] = [poolsOf(before, 'ocs2007r2'), poolsOf(before, 'lync2010')]
  if (ocs.length === 0 || isTooMuch) return []
  return heirs
    .filter((heir) => ocs.every((pool) => mayShareForest(pool, heir)))
    .map((heir) => ({
      title: `Add a stage before ${stageName(plan, stage)} that retires OCS 2007 R2${groupChat.length > 0 ? ', upgrades its Group Chat' : ''} and moves its users to ${heir.name}`,
      apply: (edited) => retireBefore(edited, stage, 'OCS 2007 R2 retired', ocs, heir),
    }))
}
