import { poolsOf } from '#core/domain/migration/steps.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const use2013Tools: Rule = {
  id: 'coexistence/use-2013-tools',
  severity: 'info',
  when: 'stage',
  title: 'Beside Lync 2013, Lync 2010 is managed with the 2013 tools',
  source: { keys: ['ADM10', 'VERIFY10', 'ADMOCS'], basis: 'stated' },

  *check({ graph }) {
    const pools = poolsOf(graph, 'lync2010')
    if (pools.length === 0 || poolsOf(graph, 'lync2013').length === 0) return
    yield {
      entities: pools.map(({ id }) => id),
      message: `${listed(pools.map(({ name }) => name))}: beside Lync 2013, manage Lync 2010 with the 2013 tools. Its own Topology Builder and Control Panel must no longer be used.`,
    }
  },
}
