import { poolsOf } from '#core/domain/migration/steps.ts'
import { distinctNames } from '#core/model/base/same-name.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const stretchedNextHop: Rule = {
  id: 'topology/stretched-next-hop',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A stretched chat pool has a second Lync 2013 pool to fail over to',
  source: { keys: ['RES', 'STRETCH'], basis: 'derived' },

  *check(chatPool, { graph }) {
    const places = placesOf(chatPool)
    const host = graph.get('pool', chatPool.hostedOn)
    if (isLegacy(chatPool) || !chatPool.stretched || places.length < 2 || host?.generation !== 'lync2013') return
    // No pool says in which data center it is, and a site has several of them: any second pool may be the one.
    if (poolsOf(graph, 'lync2013').some(({ id }) => id !== host.id)) return
    yield {
      entities: [chatPool.id],
      related: [host.id],
      field: 'stretched',
      message: `${chatPool.name} is stretched over ${listed(places)}, but no Lync 2013 pool beside ${host.name} is there to take it over. Without ${host.name}, nobody reaches its rooms. Deploy a pool in the second data center.`,
    }
  },
}

const placesOf = ({ servers = [] }: ChatPool): readonly string[] =>
  distinctNames(servers.map(({ dataCenter }) => dataCenter))
