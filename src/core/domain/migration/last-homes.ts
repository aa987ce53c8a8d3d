import type { Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { poolsOf } from './steps.ts'

/**
 * The older pools that go in a step after which none is left that users were ever homed on; clients find their server
 * by DNS records that still name one of them.
 */
export function lastHomesGone(before: readonly Graph[], after: Graph): readonly Pool[] {
  if (poolsOf(after, 'lync2013').length === 0) return []
  const homes = new Map(before.flatMap((graph) => olderHomesIn(graph).map((pool) => [pool.id, pool] as const)))
  const isHere = ({ id }: Pool) => after.get('pool', id) !== undefined
  const [was] = before
  return [...homes.values()].some(isHere) ? [] : [...homes.values()].filter(({ id }) => was?.get('pool', id))
}

const olderHomesIn = (graph: Graph): readonly Pool[] =>
  graph
    .all('pool')
    .filter(({ id, generation }) => generation !== 'lync2013' && graph.referrers('users', id, 'homedOn').length > 0)
