import type { Rule } from '#core/model/rule/rule.ts'
import { listed, poolType, withArticle } from '#core/model/words.ts'
import { interimFix, removeFixes } from '../parts/fixes/stage-fixes.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const legacyLyncRemains: Rule = {
  id: 'endstate/legacy-lync-remains',
  severity: 'warning',
  when: 'end',
  each: 'pool',
  title: 'The end state has no legacy pool',
  rationale: 'Coexistence is temporary: the older deployment is decommissioned when everything has moved.',
  howToFix: 'Remove the pool in the last step, or note in a waiver why it stays.',
  source: { keys: ['COEX', 'PILOT10'], basis: 'stated' },

  *check(pool, { graph }) {
    if (pool.generation === 'lync2013') return
    const hosted = graph.referrers('chatPool', pool.id, 'hostedOn').map(({ name }) => name)
    const state = hosted.length > 0 ? `still hosts ${listed(hosted)}` : 'hosts no chat pool'
    yield {
      entities: [pool.id],
      message: `${pool.name}, ${withArticle(poolType(pool))}, is still there in the end state and ${state}. Coexistence is temporary. Decommission it in this step, or note why it stays.`,
    }
  },

  fixes(plan, finding) {
    const pool = subjectOf(plan, finding, 'pool')
    return [...(pool ? removeFixes(plan, finding.stage, pool) : []), interimFix(plan, finding.stage)]
  },
}
