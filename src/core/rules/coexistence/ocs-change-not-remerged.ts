import { hasOperation, poolsOf } from '#core/domain/migration/steps.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const ocsChangeNotRemerged: Rule = {
  id: 'coexistence/ocs-change-not-remerged',
  severity: 'warning',
  when: 'transition',
  title: 'A change of the OCS pools beside Lync 2013 is merged again',
  source: { keys: ['PS:Merge-CsLegacyTopology'], basis: 'stated' },

  *check(at) {
    if (!at.before || poolsOf(at.before.graph, 'lync2013').length === 0 || isMerged(at)) return
    const [was, is] = [poolsOf(at.before.graph, 'ocs2007r2'), poolsOf(at.graph, 'ocs2007r2')]
    const kept = new Set(is.filter((pool) => was.some(({ id }) => id === pool.id)).map(({ id }) => id))
    const changed = [...was, ...is].filter(({ id }) => !kept.has(id))
    if (changed.length === 0) return
    yield {
      entities: changed.map(({ id }) => id),
      message: `The OCS 2007 R2 pools change here (${listed(changed.map(({ name }) => name))}), but Lync 2013 knows them as they were merged last. Merge the legacy topology again in this step.`,
    }
  },
}

/** Removing BackCompatSite after the last OCS pool includes a merge. */
const isMerged = (at: Moment): boolean =>
  hasOperation(at, 'mergeLegacyTopology') ||
  (hasOperation(at, 'removeBackCompatSite') && poolsOf(at.graph, 'ocs2007r2').length === 0)
