import { fqdnsOf, sharedNames } from '#core/domain/servers/computers.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const pageHostRemoved: Rule = {
  id: 'addin/page-host-removed',
  severity: 'info',
  when: 'stage',
  each: 'addIn',
  title: 'The page of an add-in stays where users reach it',
  source: { keys: ['CONFADD', 'PS:Get-CsPersistentChatAddin'], basis: 'derived' },

  *check(addIn, { graph, before }) {
    const host = hostOf(addIn.url)
    if (!before || host === undefined || serversNamed(graph, host).length > 0) return
    const [owner] = serversNamed(before.graph, host)
    if (!owner) return
    yield {
      entities: [addIn.id],
      related: [owner.id],
      field: 'url',
      message: `The page of the add-in ‘${addIn.name}’ is on ${host}, a server of ${owner.name} that is gone in this stage. Move the page, and correct the URL.`,
    }
  },
}

const hostOf = (url: string | undefined): string | undefined => url && /^https?:\/\/([^/?#:@]+)/i.exec(url)?.[1]

const serversNamed = (graph: Graph, host: string): readonly (Pool | ChatPool)[] =>
  [...graph.all('pool'), ...graph.all('chatPool')].filter((owner) => sharedNames([host], fqdnsOf(owner)).length > 0)
