import type { ChatPool, Pool, Site } from '#core/model/entity.ts'
import type { Answers, Legacy } from './template.ts'

/** The servers of the templates, by what they are; their names are there to be replaced. */
const year: Record<Legacy, string> = { ocs2007r2: '2007', lync2010: '2010' }

/** The numbers of the sites. */
export const sitesOf = ({ sites }: Answers): readonly number[] => Array.from({ length: sites }, (_, at) => at + 1)

/** A single site is not drawn: it would tell nothing. */
export const drawnSites = (answers: Answers): readonly Site[] =>
  answers.sites === 1 ? [] : sitesOf(answers).map(siteAt)

export const siteAt = (site: number): Site => ({ id: `site:site-${site}`, kind: 'site', name: `Site ${site}` })

const poolAt = (answers: Answers, site: number, name: string, generation: Pool['generation']): Pool => {
  const { edition, sites } = answers
  const whole = sites === 1 ? name : `${name}-${site}`
  return {
    id: `pool:${whole.toLowerCase()}`,
    kind: 'pool',
    name: whole,
    generation,
    ...(edition && { edition }),
    ...(sites > 1 && generation !== 'ocs2007r2' && { site: siteAt(site).id }),
  }
}

export const legacyPool = (answers: Answers, legacy: Legacy, site = 1): Pool => ({
  ...poolAt(answers, site, `FE-${year[legacy]}`, legacy),
  ...(legacy === 'lync2010' && site === answers.cmsSite && { holdsCms: true }),
})

export const legacyPools = (answers: Answers, legacies: readonly Legacy[]): readonly Pool[] =>
  legacies.flatMap((legacy) => sitesOf(answers).map((site) => legacyPool(answers, legacy, site)))

export const newPool = (answers: Answers, site = 1): Pool => poolAt(answers, site, 'FE-2013', 'lync2013')

/** Where the merge of the topologies puts what comes from OCS 2007 R2. */
export const mergedSite: Site = { id: 'site:backcompatsite', kind: 'site', name: 'BackCompatSite' }

export const mergedPools = (answers: Answers): readonly (Pool | Site)[] => [
  mergedSite,
  ...legacyPools(answers, ['ocs2007r2']).map((pool) => ({ ...pool, site: mergedSite.id })),
]

export const legacyChat = (answers: Answers, legacy: Legacy): ChatPool => ({
  id: `chatPool:gc-${year[legacy]}`,
  kind: 'chatPool',
  name: `GC-${year[legacy]}`,
  generation: legacy,
  hostedOn: legacyPool(answers, legacy).id,
})

/** The Group Chat pool of Lync 2010 that takes over from that of OCS 2007 R2. */
export function upgradedChat(answers: Answers): ChatPool {
  const own = legacyChat(answers, 'lync2010')
  return answers.groupChat.includes('lync2010') ? { ...own, id: 'chatPool:gc-2010-2', name: 'GC-2010-2' } : own
}

export const newChat = (answers: Answers): ChatPool => ({
  id: 'chatPool:pchat-01',
  kind: 'chatPool',
  name: 'PChat-01',
  generation: 'lync2013',
  hostedOn: newPool(answers).id,
})
