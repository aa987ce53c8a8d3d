import { poolsOf } from '#core/domain/migration/steps.ts'
import { type ChatPool, generations, type Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, shortServerName } from '#core/model/words.ts'

export const threeGenerations: Rule = {
  id: 'coexistence/three-generations',
  severity: 'warning',
  when: 'stage',
  title: 'At most two generations of Lync Server run at the same time',
  source: { keys: ['SUPM'], basis: 'stated' },
  waivedBy: 'stage',

  *check({ graph, name }) {
    const deployed = generations.map((generation) => deployedOf(graph, generation))
    if (deployed.some((members) => members.length === 0)) return
    yield {
      entities: deployed.flat().map(({ id }) => id),
      related: graph.all('chatPool').map(({ id }) => id),
      message: `${name} runs ${listed(generations.map((generation) => shortServerName[generation]))} together. Each chat pool may be hosted correctly, but Lync Server does not support three generations side by side. Retire one first.`,
    }
  },
}

/** The pools of a generation; where only chat pools show that it is deployed, those. */
function deployedOf(graph: Graph, generation: Pool['generation']): readonly (Pool | ChatPool)[] {
  const pools = poolsOf(graph, generation)
  return pools.length > 0 ? pools : graph.all('chatPool').filter((chatPool) => chatPool.generation === generation)
}
