import { groupBy } from '#core/model/base/group-by.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, Generation, Pool } from '#core/model/entity.ts'
import { chatName, listed } from '#core/model/words.ts'
import type { Proposal } from '../../importer.ts'
import { chatPoolKey, poolKey, siteKey } from '../../natural-ids.ts'
import { type Entry, listIn, nameIn, sayOf } from '../entry.ts'
import { filled } from '../filled.ts'
import type { Estate } from './estate.ts'
import type { PoolsRead } from './pools.ts'
import { needOf, productOf, type Service } from './service.ts'

/** Trusted application pools, of which one may be Group Chat: confirmed, it is a chat pool. */
export function readGroupChat(
  estate: Estate,
  pools: PoolsRead,
  applications: readonly Entry[],
): { readonly chatPools: readonly ChatPool[]; readonly proposals: readonly Proposal[] } {
  const named = groupBy(applications, (entry) => nameIn(entry, 'pool')?.toLowerCase() ?? '')
  const found = estate.services.filter(({ role }) => role === 'trustedapplicationpool')
  const distinct = [...new Map(found.map((service) => [service.fqdn.toLowerCase(), service])).values()]
  const isConfirmed = ({ fqdn }: Service) => estate.choices.groupChat.some((one) => isSameName(one.trim(), fqdn))
  return {
    chatPools: distinct.filter(isConfirmed).map((service) => chatPoolOf(estate, service, pools)),
    proposals: distinct
      .filter((service) => !isConfirmed(service))
      .map((service) => proposalOf(estate, service, pools, named.get(service.fqdn.toLowerCase()) ?? [])),
  }
}

function chatPoolOf(estate: Estate, service: Service, pools: PoolsRead): ChatPool {
  const { fqdn, site, entry } = service
  const host = hostOf(estate, service)
  const generation = generationOf(estate, service, pools)
  const name = estate.nameOf(fqdn)
  const servers = estate.computersOf(fqdn).map((server) => ({ fqdn: server }))
  const text = `${name} is taken for ${chatName[generation]}, as confirmed. Fill in its stores and compliance by hand.`
  sayOf(entry, estate.remarks, 'confirmed', 'assumed', text)
  return {
    id: chatPoolKey(fqdn),
    kind: 'chatPool',
    name,
    generation,
    fqdn,
    ...filled({
      hostedOn: host === undefined ? undefined : poolKey(host),
      site: site === undefined ? undefined : siteKey(site),
      servers: servers.length > 0 ? servers : undefined,
    }),
    trustedApplicationPool: fqdn,
  }
}

/** The question that the person answers: is this Group Chat? */
function proposalOf(estate: Estate, service: Service, pools: PoolsRead, applications: readonly Entry[]): Proposal {
  const { fqdn, entry } = service
  const own = nameIn(entry, 'applications') ? (listIn(entry, 'applications', fqdn, estate.remarks) ?? []) : []
  const texts = [...own, ...applications.flatMap((one) => nameIn(one, 'name') ?? [])]
  const names = [...new Set(texts.map((text) => /urn:application:(.+)$/i.exec(text)?.[1] ?? text))]
  const host = hostOf(estate, service)
  return {
    fqdn,
    name: estate.nameOf(fqdn),
    generation: generationOf(estate, service, pools),
    host: host && estate.nameOf(host),
    likely: [fqdn.split('.', 1)[0] ?? '', ...names].some((name) => /chat|channel|gc/i.test(name)),
    reason: reasonFor(names),
  }
}

const hostOf = (estate: Estate, service: Service): string | undefined =>
  needOf(service, 'registrar', 'registrar', estate.remarks)

function reasonFor(applications: readonly string[]): string {
  if (applications.length === 0) return 'It is a trusted application pool; its applications are not in the file.'
  return `It is a trusted application pool for ${listed(applications.map((name) => `‘${name}’`))}.`
}

/** Of the pool's own version, else of its host's; a newer one cannot be, as Group Chat ended with Lync 2010. */
function generationOf(estate: Estate, service: Service, { told }: PoolsRead): Generation {
  const host = hostOf(estate, service)
  const pool = host === undefined ? undefined : told.find(({ id }: Pool) => id === poolKey(host))
  const known = [productOf(service.version ?? '', service.site, estate.choices).generation, pool?.generation]
  return known.find((generation) => generation !== undefined && generation !== 'lync2013') ?? 'lync2010'
}
