import type { Move } from '#core/domain/migration/moves.ts'
import { earlier, hasOperation, movesIn, poolsOf } from '#core/domain/migration/steps.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const ocsNotMerged: Rule = {
  id: 'coexistence/ocs-not-merged',
  severity: 'warning',
  when: 'transition',
  title: 'The OCS topology is merged before the first OCS users move to Lync 2013',
  source: { keys: ['MERGE', 'IMPORT', 'PS:Merge-CsLegacyTopology'], basis: 'stated' },

  *check(at) {
    const moves = ocsMoves(at)
    if (moves.length === 0 || isSettled(at)) return
    const pools = [...moves.map(({ from }) => from), ...moves.map(({ to }) => to)]
    yield {
      entities: [...new Set(pools.map(({ id }) => id))],
      related: moves.map(({ users }) => users.id),
      message: `${listed(moves.map(({ users }) => users.name))} would be the first to move from OCS 2007 R2 to Lync 2013, but the OCS topology is not merged. Both sides cannot communicate until then. Merge it in this step.`,
    }
  },
}

const ocsMoves = (at: Moment): readonly Move[] =>
  movesIn(at).filter(({ from, to }) => from.generation === 'ocs2007r2' && to.generation === 'lync2013')

/** Merged by now, asked before, or side by side since before the plan began, when nobody knows. */
function isSettled(at: Moment): boolean {
  const past = earlier(at)
  const start = past.at(-1)?.graph
  return (
    [at, ...past].some((moment) => hasOperation(moment, 'mergeLegacyTopology')) ||
    past.some((moment) => ocsMoves(moment).length > 0) ||
    (start !== undefined && poolsOf(start, 'ocs2007r2').length > 0 && poolsOf(start, 'lync2013').length > 0)
  )
}
