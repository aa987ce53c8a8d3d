import { groupBy } from '#core/model/base/group-by.ts'
import type { Cluster, Service, SiteNode, TopologyDocument } from './document.ts'

/** The document with its keys followed: what stands where, and what depends on what. */
export interface Estate extends TopologyDocument {
  /** Skype for Business Server is taken for Lync Server 2013. */
  readonly takesNewer: boolean
  siteOf(key: string): SiteNode | undefined
  clusterOf(service: Service | undefined): Cluster | undefined
  /** The clusters with the FQDNs of pools. */
  clustersOf(pools: readonly { readonly fqdn?: string | undefined }[]): readonly Cluster[]
  servicesOn(cluster: Cluster): readonly Service[]
  /** The first service of a role on a cluster. */
  serviceOn(cluster: Cluster, role: string): Service | undefined
  service(key: string | undefined): Service | undefined
  /** What bears the number of something before it, so that nothing can refer to it. */
  readonly repeated: { readonly sites: readonly SiteNode[]; readonly clusters: readonly Cluster[] }
  /** The service of a role that another one depends on. */
  dependencyOf(service: Service | undefined, role: string, usage?: string): Service | undefined
}

export function estateOf(document: TopologyDocument, takesNewer: boolean): Estate {
  const sites = byKey(document.sites)
  const clusters = byKey(document.clusters)
  const services = new Map(document.services.map((service) => [service.key, service]))
  const byCluster = groupBy(document.services, (service) => service.cluster)
  const servicesOn = (cluster: Cluster) => byCluster.get(cluster.key) ?? []
  return {
    ...document,
    takesNewer,
    sites: [...sites.values()],
    clusters: [...clusters.values()],
    repeated: {
      sites: document.sites.filter((site) => sites.get(site.key) !== site),
      clusters: document.clusters.filter((cluster) => clusters.get(cluster.key) !== cluster),
    },
    siteOf: (key) => sites.get(key),
    clusterOf: (service) => clusters.get(service?.cluster ?? ''),
    clustersOf(pools) {
      const fqdns = new Set(pools.map(({ fqdn }) => fqdn?.toLowerCase()))
      return document.clusters.filter(({ fqdn }) => fqdns.has(fqdn.toLowerCase()))
    },
    servicesOn,
    serviceOn: (cluster, role) => servicesOn(cluster).find((service) => service.role === role),
    service: (key) => services.get(key ?? ''),
    dependencyOf: (service, role, usage = 'Default') =>
      service?.dependencies
        .filter((dependency) => dependency.usage === usage)
        .flatMap((dependency) => services.get(dependency.service) ?? [])
        .find((found) => found.role === role),
  }
}

/** The first of each key. */
function byKey<T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>()
  for (const item of items) if (!first.has(item.key)) first.set(item.key, item)
  return first
}

export const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
