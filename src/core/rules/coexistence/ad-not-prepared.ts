import { earlier, poolsOf } from '#core/domain/migration/steps.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const adNotPrepared: Rule = {
  id: 'coexistence/ad-not-prepared',
  severity: 'info',
  when: 'transition',
  title: 'Active Directory is prepared before the first Lync 2013 pool',
  source: { keys: ['PH10', 'PHOCS'], basis: 'stated', isPerPath: true },

  *check(at) {
    const pools = poolsOf(at.graph, 'lync2013')
    if (pools.length === 0 || earlier(at).some(({ graph }) => poolsOf(graph, 'lync2013').length > 0)) return
    yield {
      entities: pools.map(({ id }) => id),
      message: `Lync Server 2013 comes with ${listed(pools.map(({ name }) => name))}. Prepare the Active Directory schema, the forest and the domains for it before this step.`,
      source: isFromOcs(at) ? 'PHOCS' : 'PH10',
    }
  },
}

/** Where Lync 2010 runs too, its tools and topology are what Lync 2013 builds on. */
const isFromOcs = ({ before }: Moment): boolean =>
  before !== undefined &&
  poolsOf(before.graph, 'ocs2007r2').length > 0 &&
  poolsOf(before.graph, 'lync2010').length === 0
