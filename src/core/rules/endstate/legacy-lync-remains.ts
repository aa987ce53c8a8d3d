import type { Rule } from '#core/model/rule/rule.ts'
import { listed, poolType, withArticle } from '#core/model/words.ts'

export const legacyLyncRemains: Rule = {
  id: 'endstate/legacy-lync-remains',
  severity: 'warning',
  when: 'end',
  each: 'pool',
  title: 'The end state has no legacy pool',
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
}
