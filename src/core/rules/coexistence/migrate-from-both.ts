import { poolsOf } from '#core/domain/migration/steps.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const migrateFromBoth: Rule = {
  id: 'coexistence/migrate-from-both',
  severity: 'warning',
  when: 'transition',
  title: 'Lync 2013 is not deployed while both older generations run',
  source: { keys: ['SUPM', 'LS10SUPM'], basis: 'stated' },

  *check({ graph, before }) {
    if (!before || poolsOf(before.graph, 'lync2013').length > 0) return
    const ocs = poolsOf(before.graph, 'ocs2007r2')
    const lync2010 = poolsOf(before.graph, 'lync2010')
    const fresh = poolsOf(graph, 'lync2013')
    if (ocs.length === 0 || lync2010.length === 0 || fresh.length === 0) return
    yield {
      entities: fresh.map(({ id }) => id),
      related: [...ocs, ...lync2010].map(({ id }) => id),
      message: `Lync 2013 comes with ${listed(fresh.map(({ name }) => name))} while both OCS 2007 R2 and Lync 2010 run. A migration out of two older versions at once is not supported. Retire one of them in a stage before${hasGroupChat(before) ? '; the Group Chat of OCS 2007 R2 can be upgraded to that of Lync 2010' : ''}.`,
    }
  },
}

const hasGroupChat = ({ graph }: Moment): boolean =>
  graph.all('chatPool').some(({ generation }) => generation === 'ocs2007r2')
