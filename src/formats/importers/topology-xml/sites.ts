import type { ChatPool, Site } from '#core/model/entity.ts'
import { siteKey } from '../natural-ids.ts'
import { broken } from '../placed.ts'
import type { SiteNode } from './document.ts'
import type { Estate } from './estate.ts'
import type { Part } from './part.ts'

/** Ids of sites by their key in the file, made from their names: keys of two forests are the same small numbers. */
export type SiteIds = ReadonlyMap<string, Site['id']>

export function siteIdsOf(estate: Estate): SiteIds {
  const ids = new Map<string, Site['id']>()
  const taken = new Set<Site['id']>()
  for (const { key, name } of estate.sites) {
    const ofName = siteKey(name)
    // No name has a line break in it, so this is the id of no other.
    const id: Site['id'] = taken.has(ofName) ? `${ofName}\n${key}` : ofName
    taken.add(id)
    ids.set(key, id)
  }
  return ids
}

export function readSites(estate: Estate, ids: SiteIds, chatPools: readonly ChatPool[]): Part<Site> {
  const byFqdn = new Map(chatPools.map((chatPool) => [chatPool.fqdn?.toLowerCase(), chatPool]))
  const parts = [...ids].flatMap(([key, id]) => {
    const site = estate.siteOf(key)
    const fqdn = estate.clusterOf(estate.service(site?.defaultChatPool))?.fqdn.toLowerCase()
    return site ? [readSite(site, id, byFqdn.get(fqdn ?? ''))] : []
  })
  return { entities: parts.flatMap(({ entities }) => entities), notices: parts.flatMap(({ notices }) => notices) }
}

function readSite(node: SiteNode, id: Site['id'], chatPool: ChatPool | undefined): Part<Site> {
  const site: Site = {
    id,
    kind: 'site',
    name: node.name,
    siteKind: node.isBranch ? 'branch' : 'central',
    ...(chatPool && { defaultChatPool: chatPool.id }),
  }
  const isLost = node.defaultChatPool !== undefined && !chatPool
  return {
    entities: [site],
    notices: isLost
      ? [broken(`The default chat pool of site ${node.name} is not imported, so it is left out.`, [node])]
      : [],
  }
}
