import type { ChatPool } from '#core/model/entity.ts'
import type { Said } from '../../agreed.ts'
import type { OtherProduct } from '../../importer.ts'
import { domainOf } from '../../naming.ts'
import { chatPoolKey, poolKey, siteKey } from '../../natural-ids.ts'
import { hasColumn, listIn, nameIn, saidIn, sayOf } from '../entry.ts'
import { filled } from '../filled.ts'
import type { Cluster, Estate } from './estate.ts'
import { type PoolsRead, productNamed } from './pools.ts'
import { hostOf, needOf, otherProduct, productOf, reference, type Service, targetIn } from './service.ts'

export const isChatServer = ({ role }: Service): boolean => role === 'persistentchatserver'

/** The chat pools of Lync Server 2013, which are services of a pool. */
export function readChatPools(estate: Estate, pools: PoolsRead) {
  const others: OtherProduct[] = []
  const chatPools = estate.services.filter(isChatServer).flatMap((service): readonly Said<ChatPool>[] => {
    const product = productOf(service.version ?? '6', undefined, estate.choices)
    if (product.generation === 'lync2013') {
      const chatPool = chatPoolOf(estate, service, pools)
      const hasActiveOnly = chatPool.servers !== undefined && !hasColumn(service.entry, 'inactive')
      return [{ ...saidIn(service.entry, chatPool), hasActiveOnly }]
    }
    const name = estate.nameOf(service.fqdn)
    if (!product.generation) others.push(otherProduct(chatPoolKey(service.fqdn), name, product))
    const words = product.generation ? `of version ${service.version}, which has no Persistent Chat,` : product.inWords
    sayOf(service.entry, estate.remarks, 'other', 'otherProduct', `The chat pool ${name} is ${words} and is left out.`)
    return []
  })
  return { chatPools, others: [...others, ...othersAmong(estate)] }
}

/** Of those that Get-CsPool lists, the newer ones that no service tells of. */
function othersAmong(estate: Estate): readonly OtherProduct[] {
  return estate.clusters.filter(isOfChat).flatMap(({ entry, fqdn, version }): readonly OtherProduct[] => {
    const isTold = estate.on(fqdn).some(isChatServer)
    const product = isTold || version === undefined ? undefined : productNamed(version, undefined, estate)
    if (!product || product.generation) return []
    const name = estate.nameOf(fqdn)
    sayOf(
      entry,
      estate.remarks,
      'other',
      'otherProduct',
      `The chat pool ${name} is ${product.inWords} and is left out.`,
    )
    return [otherProduct(chatPoolKey(fqdn), name, product)]
  })
}

function chatPoolOf(estate: Estate, service: Service, pools: PoolsRead): ChatPool {
  const { fqdn, site, entry } = service
  const host = needOf(service, 'registrar', 'registrar', estate.remarks)
  const pool = [...pools.told, ...pools.guessed].find(({ entity }) => entity.id === poolKey(fqdn))?.entity
  const isOnPool = pool !== undefined || host?.toLowerCase() === fqdn.toLowerCase()
  const servers = serversOf(estate, service)
  const name = estate.nameOf(fqdn)
  if (host === undefined)
    sayOf(
      entry,
      estate.remarks,
      'next hop',
      'broken',
      `${name} has no next hop in the file. Choose its host in the plan.`,
    )
  return {
    id: chatPoolKey(fqdn),
    kind: 'chatPool',
    name: isOnPool ? `${name} chat` : name,
    generation: 'lync2013',
    fqdn,
    ...filled({
      hostedOn: host === undefined ? undefined : poolKey(host),
      site: site === undefined ? undefined : siteKey(site),
      domain: domainOf(servers.map((server) => server.fqdn)),
      collocation: isOnPool ? collocations[pool?.edition ?? 'standard'] : ('standalone' as const),
      servers: servers.length > 0 ? servers : undefined,
      fileStore: fileStoreOf(estate, service),
    }),
    ...storesOf(estate, service),
  }
}

function serversOf(estate: Estate, { entry, fqdn }: Service): NonNullable<ChatPool['servers']> {
  const list = (column: string) => (nameIn(entry, column) ? listIn(entry, column, fqdn, estate.remarks) : undefined)
  const [active, inactive] = [list('active'), list('inactive')]
  return [
    ...(active ?? []).map((server) => ({ fqdn: server, active: true })),
    ...(inactive ?? []).map((server) => ({ fqdn: server, active: false })),
  ]
}

const collocations = { standard: 'standardEdition', enterprise: 'frontEnd' } as const

const stores = [
  'contentStore',
  'mirrorStore',
  'backupStore',
  'backupMirrorStore',
  'complianceStore',
  'complianceMirrorStore',
  'complianceBackupStore',
] as const

function storesOf(estate: Estate, service: Service): Partial<ChatPool> {
  const found = stores.flatMap((field) => {
    const target = targetIn(service.entry, field) ?? listedStore(estate, service, field)
    return target === undefined ? [] : [[field, { instance: estate.instanceOf(target, roleOfStore(field)) }] as const]
  })
  const held: Partial<ChatPool> = Object.fromEntries(found)
  if (!held.complianceStore) return held
  const name = estate.nameOf(service.fqdn)
  const text = `Compliance of ${name} is taken to be on, as there is a compliance store.`
  sayOf(service.entry, estate.remarks, 'compliance', 'assumed', text)
  return { ...held, complianceEnabled: true }
}

const roleOfStore = (field: (typeof stores)[number]): string =>
  field.startsWith('compliance') ? 'persistentchatcompliancedatabase' : 'persistentchatdatabase'

/** Without columns of its own, the list of needed services tells the first of each. */
function listedStore(estate: Estate, service: Service, field: (typeof stores)[number]): string | undefined {
  const role = storeRoles.get(field)
  return role === undefined ? undefined : needOf(service, field, role, estate.remarks)
}

const storeRoles: ReadonlyMap<string, string> = new Map([
  ['contentStore', 'persistentchatdatabase'],
  ['complianceStore', 'persistentchatcompliancedatabase'],
])

/** Only the service of the file store knows its share. */
function fileStoreOf(estate: Estate, service: Service): string | undefined {
  const target = needOf(service, 'fileStore', 'filestore', estate.remarks)
  if (target === undefined || target.startsWith('\\\\')) return target
  const shares = estate.on(hostOf(target)).flatMap(({ role, entry }) => {
    const share = role === 'filestore' ? nameIn(entry, 'share') : undefined
    return share ?? []
  })
  return shares[0]
}

/** The chat pools that Get-CsPool lists, of which only the names are known. */
export const chatPoolsAmong = ({ clusters }: Estate): readonly string[] =>
  clusters.filter(isOfChat).map(({ fqdn }) => fqdn)

const isOfChat = ({ roles }: Cluster): boolean => roles?.includes('persistentchatserver') === true

/** `PersistentChatServer:pool.contoso.com`, with or without `Service:` before it. */
export const chatPoolNamed = (identity: string): string => reference(identity.replace(/^service\s*:\s*/i, '')).target
