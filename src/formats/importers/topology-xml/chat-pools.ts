import type { ChatPool, Pool } from '#core/model/entity.ts'
import { domainOf, type Namer } from '../naming.ts'
import { chatPoolKey, poolKey } from '../natural-ids.ts'
import { assumed, broken, notUnderstood, otherProduct, type Placed } from '../placed.ts'
import { serverNotices, serversOf } from './chat-servers.ts'
import type { Cluster, Service } from './document.ts'
import { type Estate, isSame } from './estate.ts'
import type { Part } from './part.ts'
import { leftOut, takenFor2013 } from './pools.ts'
import { productOf } from './product.ts'
import type { SiteIds } from './sites.ts'
import { storesOf } from './stores.ts'

/** What chat pools are read against. */
export interface Surroundings {
  readonly estate: Estate
  /** The pools that are imported, by id. */
  readonly pools: ReadonlyMap<string, Pool>
  readonly sites: SiteIds
  readonly nameOf: Namer
}

/** A cluster with the service that makes it a chat pool. */
export interface ChatPoolNode {
  readonly cluster: Cluster
  readonly service: Service
}

/** The clusters with Persistent Chat; on a Standard Edition server that is the cluster of the pool itself. */
export const chatPoolNodesIn = (estate: Estate): readonly ChatPoolNode[] =>
  estate.clusters.flatMap((cluster) => {
    const service = estate.serviceOn(cluster, 'PersistentChatService')
    return service && cluster.fqdn ? [{ cluster, service }] : []
  })

export function readChatPools(around: Surroundings): Part<ChatPool> {
  const parts = chatPoolNodesIn(around.estate).map((node) => readChatPool(around, node))
  return { entities: parts.flatMap(({ entities }) => entities), notices: parts.flatMap(({ notices }) => notices) }
}

function readChatPool(around: Surroundings, node: ChatPoolNode): Part<ChatPool> {
  const { estate, pools, nameOf } = around
  const { cluster, service } = node
  const product = productOf(estate, service)
  const name = chatPoolName(cluster.fqdn, pools, nameOf)
  if (product.generation !== 'lync2013') {
    const words = product.generation ? `of version ${service.version}, which has no Persistent Chat,` : product.inWords
    const notice = product.generation ? notUnderstood : otherProduct
    return { entities: [], notices: [notice(leftOut(name, words), [service])] }
  }
  const stores = storesOf(estate, service)
  const servers = serversOf(cluster, service)
  const isStretched = stores.backupStore !== undefined && servers.some(({ active }) => active === false)
  const chatPool: ChatPool = {
    ...clusterFields(around, node),
    name,
    generation: 'lync2013',
    collocation: collocationOf(cluster, pools),
    ...(servers.length > 0 && { servers: [...servers] }),
    ...stores,
    ...(isStretched && { stretched: true }),
  }
  return {
    entities: [chatPool],
    notices: [
      ...(product.insteadOf ? [assumed(takenFor2013(name, product.insteadOf), [service])] : []),
      ...hostNotices(around, service, chatPool),
      ...serverNotices(cluster, service, name),
    ],
  }
}

/** What a chat pool of any generation takes from its cluster and its next hop. */
export function clusterFields(
  { estate, pools, sites }: Surroundings,
  { cluster, service }: ChatPoolNode,
): Pick<ChatPool, 'id' | 'kind' | 'fqdn' | 'hostedOn' | 'site' | 'domain' | 'poolType'> {
  const host = hostOf(estate, service, pools)?.id ?? otherHostOf(estate, service)
  const site = sites.get(cluster.site)
  const domain = domainOf(cluster.machines)
  const poolType = poolTypeOf(cluster)
  return {
    id: chatPoolKey(cluster.fqdn),
    kind: 'chatPool',
    fqdn: cluster.fqdn,
    ...(host && { hostedOn: host }),
    ...(site && { site }),
    ...(domain && { domain }),
    ...(poolType && { poolType }),
  }
}

/** The pool that routes to a chat pool: its next hop, if it is imported. */
export function hostOf(estate: Estate, service: Service, pools: Surroundings['pools']): Pool | undefined {
  return pools.get(poolKey(estate.clusterOf(estate.dependencyOf(service, 'Registrar'))?.fqdn ?? ''))
}

/** A host of a product that plans do not know is named all the same: the file does not lack it. */
function otherHostOf(estate: Estate, service: Service): Pool['id'] | undefined {
  const registrar = estate.dependencyOf(service, 'Registrar')
  const fqdn = estate.clusterOf(registrar)?.fqdn
  return registrar && fqdn && !productOf(estate, registrar).generation ? poolKey(fqdn) : undefined
}

/** Collocated chat pools share the name of their server, which would make messages hard to read. */
export const chatPoolName = (fqdn: string, pools: Surroundings['pools'], nameOf: Namer): string =>
  pools.has(poolKey(fqdn)) ? `${nameOf(fqdn)} chat` : nameOf(fqdn)

function collocationOf(cluster: Cluster, pools: Surroundings['pools']): NonNullable<ChatPool['collocation']> {
  const pool = pools.get(poolKey(cluster.fqdn))
  if (!pool) return 'standalone'
  return pool.edition === 'enterprise' ? 'frontEnd' : 'standardEdition'
}

function poolTypeOf({ fqdn, machines }: Cluster): ChatPool['poolType'] {
  const [only] = machines
  if (only === undefined) return undefined
  return machines.length === 1 && isSame(only, fqdn) ? 'singleComputer' : 'multiComputer'
}

function hostNotices({ estate, pools, nameOf }: Surroundings, service: Service, chatPool: ChatPool): readonly Placed[] {
  const registrar = estate.dependencyOf(service, 'Registrar')
  const host = estate.clusterOf(registrar)
  if (!registrar || !host) {
    return [broken(`${chatPool.name} has no next hop in the file. Choose its host in the plan.`, [service])]
  }
  if (pools.has(poolKey(host.fqdn))) return []
  const where = `${chatPool.name} is hosted on ${nameOf(host.fqdn)}`
  const product = productOf(estate, registrar)
  return [
    product.generation
      ? broken(`${where}, which is not imported. Choose its host in the plan.`, [service])
      : otherProduct(`${where}, which is ${product.inWords}, so the plan has no host for it. Choose one in the plan.`, [
          service,
        ]),
  ]
}
