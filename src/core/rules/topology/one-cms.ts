import { mayShareForest } from '#core/domain/servers/forests.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const oneCms: Rule = {
  id: 'topology/one-cms',
  severity: 'error',
  when: 'stage',
  title: 'A deployment has one Central Management Server',
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
