import { distinctNames } from '#core/model/base/same-name.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const adDomain: Rule = {
  id: 'topology/ad-domain',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'The servers of a chat pool and its host are in one Active Directory domain',
  source: { keys: ['CAP', 'COMP'], basis: 'stated' },

  *check(chatPool, { graph }) {
    const { servers = [] } = chatPool
    if (isLegacy(chatPool) || servers.length < 2) return
    const domains = domainsOf(graph, chatPool)
    if (domains.length < 2) return
    yield {
      entities: [chatPool.id],
      field: servers.some(({ domain }) => domain) ? 'servers' : 'domain',
      message: `${chatPool.name} with its servers and its host is in several domains: ${listed(domains)}. They should be in one. Place them in one Active Directory domain.`,
    }
  },
}

const domainsOf = (graph: Graph, { domain, servers = [], hostedOn }: ChatPool): readonly string[] =>
  distinctNames([domain, ...servers.map((server) => server.domain), graph.get('pool', hostedOn)?.domain])
