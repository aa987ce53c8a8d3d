import type { Graph } from '../../graph.ts'
import { type ChatPool, isLegacy } from '../../model.ts'
import { distinctNames } from '../../same-name.ts'
import { listed } from '../../words.ts'
import type { Rule } from '../rule.ts'

export const adDomain: Rule = {
  id: 'topology/ad-domain',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'The servers of a chat pool and its host are in one Active Directory domain',
  rationale: 'With several chat servers, these and Lync Server should be in one domain.',
  howToFix: 'Place the servers in the domain of the host.',
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
