import type { Coverage } from '#core/edits/intake/brought.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Entity, EntityId, Pool, Site } from '#core/model/entity.ts'
import type { Said } from '../agreed.ts'
import { withoutGuesses } from '../guessed.ts'
import type { Guess, ImportChoices } from '../importer.ts'
import { mentionedChatPools } from '../mentioned-chat-pools.ts'
import { chatPoolKey, poolKey, siteKey } from '../natural-ids.ts'
import { type Entry, nameIn, saidIn } from './entry.ts'
import { filled } from './filled.ts'
import type { Remarks } from './notices.ts'
import type { Part } from './part.ts'
import { chatPoolsAmong, isChatServer, readChatPools } from './servers/chat-pools.ts'
import { readComputers } from './servers/computers.ts'
import { type Estate, estateOf } from './servers/estate.ts'
import { readGroupChat } from './servers/group-chat.ts'
import { sayLeftOut } from './servers/left-out.ts'
import { readOfChatPools } from './servers/of-chat-pools.ts'
import { readPools } from './servers/pools.ts'
import { isChatRole, isPoolRole } from './servers/roles.ts'
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
  const { chatPools, others } = readChatPools(estate, pools)
  const ofChatPools = readOfChatPools(entriesOf, estate, entitiesIn(chatPools))
  const sites = { told: readSites(entriesOf('site')), named: sitesNamed(estate) }
  sayLeftOut(estate)
  return {
    // The service of a chat pool knows it best.
    said: [...sites.told, ...pools.told, ...chatPools, ...groupChat.said, ...ofChatPools.said],
    mentioned: [
      ...entitiesIn(pools.guessed),
      ...entitiesIn(groupChat.guessed),
      ...entitiesIn(sites.named),
      ...mentionedChatPools(chatPoolsAmong(estate)),
    ],
    details: [
      ...[...pools.guessed, ...groupChat.guessed].map(withoutGuesses),
      ...ofChatPools.details,
      ...readComputers(estate, entriesOf('computer')),
    ],
    places: sites.named,
    named: namedIn(estate),
    covers: [...coverageOf(estate), ...(sites.told.length > 0 ? [{ kind: 'site' } as const] : [])],
    proposals: groupChat.proposals,
    guesses: pools.guessed.map(guessOf),
    sipDomains: entriesOf('sipDomain').flatMap((entry) => nameIn(entry, 'name')?.toLowerCase() ?? []),
    otherProducts: [...pools.others, ...others],
  }
}

function guessOf({ entity: { id, name }, file, line }: Said<Pool>): Guess {
  const text = `No file says of which version ${name} is; where the plan has no such pool, it is taken for Lync 2013. Bring the services as well.`
  return { of: id, notice: { type: 'assumed', text, file, ...(line !== undefined && { lines: [line] }) } }
}

const entitiesIn = <E extends Entity>(said: readonly Said<E>[]): readonly E[] => said.map(({ entity }) => entity)

/** Whatever is listed, also what no pool or chat pool is made of, such as a Director. */
const namedIn = ({ services, clusters }: Estate): readonly EntityId[] =>
  [...services.map(({ fqdn, role }) => ({ fqdn, roles: [role] })), ...clusters].flatMap(({ fqdn, roles }) => [
    ...(roles === undefined || roles.some(isPoolRole) ? [poolKey(fqdn)] : []),
    ...(roles === undefined || roles.some(isChatRole) ? [chatPoolKey(fqdn)] : []),
  ])

function readSites(entries: readonly Entry[]): readonly Said<Site>[] {
  return entries.flatMap((entry): readonly Said<Site>[] => {
    const name = nameIn(entry, 'name')?.replace(/^site\s*:\s*/i, '')
    const kind = nameIn(entry, 'siteKind')
    const chatPool = targetIn(entry, 'defaultChatPool')
    if (!name) return []
    const siteKind =
      kind === undefined ? undefined : /branch|remote/i.test(kind) ? ('branch' as const) : ('central' as const)
    const defaultChatPool = chatPool === undefined ? undefined : chatPoolKey(chatPool)
    const entity: Site = { id: siteKey(name), kind: 'site', name, ...filled({ siteKind, defaultChatPool }) }
    return [saidIn(entry, entity)]
  })
}

const sitesNamed = ({ services, clusters }: Estate): readonly Said<Site>[] =>
  [...services, ...clusters].flatMap(({ site, entry }) =>
    site === undefined ? [] : [saidIn(entry, { id: siteKey(site), kind: 'site' as const, name: site })],
  )

/** Only what certainly lists all there is: Get-CsPool, Get-CsService as a whole, or of chat servers alone. */
function coverageOf(estate: Estate): readonly Coverage[] {
  const tables = [...groupBy(estate.services, ({ entry }) => entry.of.table).values()]
  const isWhole = tables.some((all) =>
    ['registrar', 'userserver', 'centralmanagement'].every((role) => all.some((one) => one.role === role)),
  )
  const isOfChat = tables.some((all) => all.every(isChatServer))
  const listsServices = estate.clusters.length > 0 && estate.clusters.every(({ roles }) => roles !== undefined)
  const isOfAll = isWhole || listsServices
  return [
    ...(isOfAll ? [{ kind: 'pool' } as const, { kind: 'chatPool', trusted: true } as const] : []),
    ...(isOfAll || isOfChat ? [{ kind: 'chatPool', generations: ['lync2013'] } as const] : []),
  ]
}
