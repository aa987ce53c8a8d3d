import type { Coverage } from '#core/edits/intake/brought.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, Entity, Site } from '#core/model/entity.ts'
import type { ImportChoices } from '../importer.ts'
import { chatPoolKey, poolKey, siteKey } from '../natural-ids.ts'
import { type Entry, nameIn } from './entry.ts'
import { filled } from './filled.ts'
import { mentionedChatPools } from './homes.ts'
import type { Remarks } from './notices.ts'
import type { Part } from './part.ts'
import { chatPoolsAmong, isChatServer, readChatPools } from './servers/chat-pools.ts'
import { type Estate, estateOf } from './servers/estate.ts'
import { readGroupChat } from './servers/group-chat.ts'
import { sayLeftOut } from './servers/left-out.ts'
import { readOfChatPools } from './servers/of-chat-pools.ts'
import { type PoolsRead, readPools } from './servers/pools.ts'
import { targetIn } from './servers/service.ts'

/** Pools, chat pools and sites, of which several tables tell parts. */
export function readServers(
  entriesOf: (kind: string) => readonly Entry[],
  choices: ImportChoices,
  remarks: Remarks,
): Part {
  const estate = estateOf(entriesOf, choices, remarks)
  const pools = readPools(estate)
  const groupChat = readGroupChat(estate, pools, entriesOf('trustedApplication'))
  const ofServices = readChatPools(estate, pools)
  const chatPools = merged([...ofServices, ...groupChat.chatPools, ...readOfChatPools(entriesOf, estate, ofServices)])
  const sites = readSites(entriesOf('site'))
  sayLeftOut(estate)
  return {
    entities: [...sites, ...pools.told, ...chatPools],
    mentioned: [...pools.guessed, ...sitesNamed(estate), ...mentionedChatPools(chatPoolsAmong(estate))],
    covers: [...coverageOf(estate, pools), ...(sites.length > 0 ? [{ kind: 'site' } as const] : [])],
    proposals: groupChat.proposals,
    sipDomains: entriesOf('sipDomain').flatMap((entry) => nameIn(entry, 'name')?.toLowerCase() ?? []),
    newerProducts: [...pools.others.values()].flatMap(({ name, isNewer }) => (isNewer ? [name] : [])),
  }
}

/** What several rows tell of one chat pool; the service knows it best. */
const merged = (chatPools: readonly ChatPool[]): readonly ChatPool[] =>
  [...groupBy(chatPools, ({ id }) => id).values()].map((all) => Object.assign({}, ...[...all].reverse()) as ChatPool)

function readSites(entries: readonly Entry[]): readonly Site[] {
  const found = entries.flatMap((entry): readonly Site[] => {
    const name = nameIn(entry, 'name')?.replace(/^site\s*:\s*/i, '')
    const kind = nameIn(entry, 'siteKind')
    const chatPool = targetIn(entry, 'defaultChatPool')
    if (!name) return []
    const siteKind =
      kind === undefined ? undefined : /branch|remote/i.test(kind) ? ('branch' as const) : ('central' as const)
    const defaultChatPool = chatPool === undefined ? undefined : chatPoolKey(chatPool)
    return [{ id: siteKey(name), kind: 'site', name, ...filled({ siteKind, defaultChatPool }) }]
  })
  return [...new Map(found.map((site) => [site.id, site])).values()]
}

const sitesNamed = ({ services, clusters }: Estate): readonly Entity[] =>
  [...services, ...clusters].flatMap(({ site }) =>
    site === undefined ? [] : [{ id: siteKey(site), kind: 'site', name: site }],
  )

/** Only what certainly lists all there is: Get-CsPool, Get-CsService as a whole, or of chat servers alone. */
function coverageOf(estate: Estate, pools: PoolsRead): readonly Coverage[] {
  const tables = [...groupBy(estate.services, ({ entry }) => entry.of.table).values()]
  const isWhole = tables.some((all) =>
    ['registrar', 'userserver', 'centralmanagement'].every((role) => all.some((one) => one.role === role)),
  )
  const isOfChat = tables.some((all) => all.every(isChatServer))
  const listsServices = estate.clusters.length > 0 && estate.clusters.every(({ roles }) => roles !== undefined)
  const except = [...pools.others.keys()].map(poolKey)
  const guessed = pools.guessed.map(({ id }) => id)
  return [
    ...(isWhole || listsServices ? [{ kind: 'pool', except: [...except, ...guessed] } as const] : []),
    ...(isWhole || isOfChat || listsServices ? [{ kind: 'chatPool', generations: ['lync2013'] } as const] : []),
  ]
}
