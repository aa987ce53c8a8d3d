import type { Pool } from '#core/model/entity.ts'
import { listed, shortServerName } from '#core/model/words.ts'
import { childOf, isTrue } from '../../xml/element.ts'
import { domainOf, type Namer } from '../naming.ts'
import { poolKey } from '../natural-ids.ts'
import { assumed, notUnderstood, otherProduct, type Placed } from '../placed.ts'
import type { Cluster, Service } from './document.ts'
import type { Estate } from './estate.ts'
import { inRoles } from './names.ts'
import type { Part } from './part.ts'
import { isBackCompat, knownServers, type Product, productOf } from './product.ts'
import type { SiteIds } from './sites.ts'
import { instanceOf } from './stores.ts'

/** A cluster that homes users, with the service that tells its product. */
interface PoolNode {
  readonly cluster: Cluster
  readonly registrar: Service
  readonly product: Product
}

/** The clusters that home users; of merged OCS pools the topology may show the registrar only. */
export function poolNodesIn(estate: Estate): readonly PoolNode[] {
  return registrarsIn(estate)
    .filter(({ cluster, registrar }) => homesUsers(estate, cluster, registrar))
    .map((node) => ({ ...node, product: productOf(estate, node.registrar) }))
}

export function readPools(estate: Estate, nodes: readonly PoolNode[], nameOf: Namer, sites: SiteIds): Part<Pool> {
  return {
    entities: nodes.flatMap((node) => readPool(estate, node, nameOf, sites)),
    notices: [...productNotices(estate, nodes, nameOf), ...otherRegistrars(estate, nameOf)],
  }
}

function readPool(estate: Estate, { cluster, product }: PoolNode, nameOf: Namer, sites: SiteIds): readonly Pool[] {
  if (!product.generation) return []
  const site = sites.get(cluster.site)
  const userStore = estate.dependencyOf(estate.serviceOn(cluster, 'UserServices'), 'UserStore')
  const sqlInstance = instanceOf(estate, userStore)
  const domain = domainOf(cluster.machines)
  const centralManagement = estate.servicesOn(cluster).filter(({ role }) => role === 'CentralMgmt')
  const holdsCms = centralManagement.some(({ element }) =>
    isTrue(childOf(element, inRoles('CentralMgmtService')), 'IsActive'),
  )
  return [
    {
      id: poolKey(cluster.fqdn),
      kind: 'pool',
      name: nameOf(cluster.fqdn),
      generation: product.generation,
      fqdn: cluster.fqdn,
      ...(userStore?.cluster && { edition: userStore.cluster === cluster.key ? 'standard' : 'enterprise' }),
      ...(site && { site }),
      ...(domain && { domain }),
      ...(cluster.machines.length > 0 && { frontEnds: [...cluster.machines] }),
      ...(sqlInstance && { sqlInstance }),
      ...(holdsCms && { holdsCms }),
    },
  ]
}

const registrarsIn = (estate: Estate) =>
  estate.clusters.flatMap((cluster) => {
    const registrar = estate.serviceOn(cluster, 'Registrar')
    return registrar && cluster.fqdn ? [{ cluster, registrar }] : []
  })

function homesUsers(estate: Estate, cluster: Cluster, registrar: Service): boolean {
  if (isTrue(childOf(registrar.element, inRoles('RegistrarService')), 'IsDirector')) return false
  return isBackCompat(estate, registrar) || estate.serviceOn(cluster, 'UserServices') !== undefined
}

function productNotices(estate: Estate, nodes: readonly PoolNode[], nameOf: Namer): readonly Placed[] {
  return nodes.flatMap(({ cluster, registrar, product }) => {
    const name = nameOf(cluster.fqdn)
    if (!product.generation) return [otherProduct(leftOut(name, product.inWords), [registrar])]
    if (product.insteadOf) return [assumed(takenFor2013(name, product.insteadOf), [registrar])]
    const why = isBackCompat(estate, registrar) ? 'is in BackCompatSite' : `has version ${registrar.version}`
    return product.isAssumed
      ? [assumed(`${name} ${why}, so it is taken for ${shortServerName[product.generation]}.`, [registrar])]
      : []
  })
}

export const leftOut = (name: string, product: string): string =>
  `${name} is ${product} and is left out: a plan knows only ${knownServers}.`

export const takenFor2013 = (name: string, product: string): string =>
  `${name} is ${product}, and is taken for Lync Server 2013 as chosen.`

function otherRegistrars(estate: Estate, nameOf: Namer): readonly Placed[] {
  const others = registrarsIn(estate).filter(({ cluster, registrar }) => !homesUsers(estate, cluster, registrar))
  const [branches, directors] = [true, false].map((isBranch) =>
    others.filter(({ cluster }) => (estate.siteOf(cluster.site)?.isBranch ?? false) === isBranch),
  )
  return [
    ...notDrawn('Directors', directors ?? [], nameOf),
    ...notDrawn('survivable branch servers', branches ?? [], nameOf),
  ]
}

function notDrawn(what: string, nodes: ReturnType<typeof registrarsIn>, nameOf: Namer): readonly Placed[] {
  if (nodes.length === 0) return []
  const names = nodes.map(({ cluster }) => nameOf(cluster.fqdn))
  const text = `A plan has no ${what}, so ${listed(names)} ${names.length > 1 ? 'are' : 'is'} left out.`
  const about = nodes.map(({ registrar }) => registrar)
  return [notUnderstood(text, about)]
}
