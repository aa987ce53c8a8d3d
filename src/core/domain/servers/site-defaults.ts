import type { Site } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { persistentChatOf } from './load.ts'

/** Whether users of the site on Lync 2013 have several chat pools, and nobody has said which one is the default. */
export const needsDefaultChatPool = (graph: Graph, site: Site): boolean =>
  site.defaultChatPool === undefined &&
  graph
    .referrers('pool', site.id, 'site')
    .some(({ id, generation }) => generation === 'lync2013' && graph.referrers('users', id, 'homedOn').length > 0) &&
  // Last, as it looks through all chat pools for each site.
  persistentChatOf(graph.all('chatPool')).length > 1

/** Whether somebody has filled in more of the site than its name, or the default chat pool of another one. */
export const isDescribed = (graph: Graph, site: Site): boolean =>
  site.siteKind !== undefined ||
  site.region !== undefined ||
  graph.all('site').some(({ defaultChatPool }) => defaultChatPool !== undefined)

export const centralSites = (graph: Graph): readonly Site[] =>
  graph.all('site').filter(({ siteKind }) => siteKind === 'central')
