import { distinctNames } from '#core/model/base/same-name.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

/** A chat pool has one site, and so have its servers: only the data centers can be wrong. */
export const stretchedDatacenters: Rule = {
  id: 'topology/stretched-datacenters',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A stretched chat pool spans exactly two data centers',
  source: { keys: ['HADR', 'STRETCH'], basis: 'stated' },

  *check(chatPool) {
    const { servers = [] } = chatPool
    const places = distinctNames(servers.map(({ dataCenter }) => dataCenter))
    const isOpen = servers.length === 0 || servers.some(({ dataCenter }) => !dataCenter)
    if (isLegacy(chatPool) || !chatPool.stretched || (isOpen ? places.length <= 2 : places.length === 2)) return
    yield {
      entities: [chatPool.id],
      field: 'servers',
      message: `${chatPool.name} is stretched, but its servers are in ${listed(places)}. A stretched chat pool spans exactly two data centers. Place its servers in two.`,
    }
  },
}
