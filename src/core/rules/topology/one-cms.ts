import { mayShareForest } from '#core/domain/servers/forests.ts'
import { setCmsHolders } from '#core/edits/servers.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'
import { concernedOf } from '../parts/fixes/subject.ts'

export const oneCms: Rule = {
  id: 'topology/one-cms',
  severity: 'error',
  when: 'stage',
  title: 'A deployment has one Central Management Server',
  rationale: 'Lync Server keeps its topology in one place, on a pool of Lync 2010 or 2013; OCS 2007 R2 has none.',
  howToFix: 'Leave the Central Management Server to one pool of Lync 2010 or Lync 2013.',
  source: { keys: ['MULTI10', 'CMS'], basis: 'stated' },

  *check({ graph }) {
    for (const holders of holdersIn(graph)) {
      const names = listed(namesOf(holders))
      yield {
        entities: idsOf(holders),
        field: 'holdsCms',
        message:
          holders.length > 1
            ? `${names} each hold the Central Management Server. A deployment has one, on Lync 2010 or Lync 2013. Leave it to one of them.`
            : `${names} holds the Central Management Server, but OCS 2007 R2 has none. Only a pool of Lync 2010 or Lync 2013 can hold it. Take it off ${names}.`,
      }
    }
  },

  fixes(plan, finding) {
    const holders = concernedOf(plan, finding, 'pool')
    const able = holders.filter(({ generation }) => generation !== 'ocs2007r2')
    return able.length > 0 ? able.map((pool) => leaveFix(finding, holders, pool)) : [takeFix(finding, holders)]
  },
}

/** The pools that cannot all hold it, those of one forest together. */
function holdersIn(graph: Graph): readonly (readonly Pool[])[] {
  const groups: Pool[][] = []
  for (const pool of graph.all('pool').filter(({ holdsCms }) => holdsCms)) {
    const group = groups.find((those) => those.every((other) => mayShareForest(other, pool)))
    if (group) group.push(pool)
    else groups.push([pool])
  }
  return groups.filter((those) => those.length > 1 || those.some(({ generation }) => generation === 'ocs2007r2'))
}

const leaveFix = ({ stage }: Finding, holders: readonly Pool[], keeper: Pool): Fix => ({
  title: `Leave it to ${keeper.name}`,
  apply: (plan: Plan) => setCmsHolders(plan, stage, holders, keeper),
})

const takeFix = ({ stage }: Finding, holders: readonly Pool[]): Fix => ({
  title: `Take it off ${listed(namesOf(holders))}`,
  apply: (plan: Plan) => setCmsHolders(plan, stage, holders, undefined),
})
