import { attributeOf, childOf, childrenOf, isTrue, type XmlElement } from '../../xml/element.ts'
import {
  type Cluster,
  type Service,
  type SiteNode,
  sipDomainsOf,
  siteNameOf,
  sqlKeyOf,
  type TopologyDocument,
} from './document.ts'
import { inDraft } from './names.ts'

/** Where a service is installed: on a cluster, or on a SQL instance of one. */
interface Place {
  readonly cluster: Cluster
  readonly sqlInstance?: string
}

/** Reads a topology as Topology Builder keeps it: servers stand within their sites, and refer by texts that mean nothing. */
export function draftDocumentOf(topology: XmlElement): TopologyDocument {
  const sites = childrenOf(childOf(topology, inDraft('CentralSites')), inDraft('CentralSite')).flatMap(siteWithBranches)
  const clusters = sites.flatMap(({ element, key }) => clustersIn(element).map((cluster) => clusterOf(cluster, key)))
  const places = new Map(clusters.flatMap(placesOn))
  const services = childrenOf(childOf(topology, inDraft('Services')), inDraft('Service'))
  return {
    sipDomains: sipDomainsOf(topology),
    sites,
    clusters,
    services: services.map((service) => serviceOf(service, places)),
    alwaysOn: new Set(clusters.flatMap(alwaysOnKeys)),
  }
}

function siteWithBranches(site: XmlElement): readonly SiteNode[] {
  const branches = childrenOf(childOf(site, inDraft('RemoteSites')), inDraft('RemoteSite'))
  return [siteOf(site, false), ...branches.map((branch) => siteOf(branch, true))]
}

function siteOf(site: XmlElement, isBranch: boolean): SiteNode {
  const key = attributeOf(site, 'SiteId') ?? attributeOf(site, 'OriginalSiteId') ?? ''
  return {
    key,
    name: siteNameOf(site) ?? key,
    isBranch,
    defaultChatPool: attributeOf(site, 'DefaultPersistentChatServiceUniqueId'),
    hasFederationRoute: attributeOf(site, 'FederationRouteServiceUniqueId') !== undefined,
    element: site,
  }
}

const clustersIn = (site: XmlElement): readonly XmlElement[] =>
  childrenOf(childOf(site, inDraft('Clusters')), inDraft('Cluster'))

const instancesOn = (cluster: XmlElement): readonly XmlElement[] =>
  childrenOf(childOf(cluster, inDraft('SqlInstances')), inDraft('SqlInstance'))

/** The one computer of a cluster has its name. */
function clusterOf(cluster: XmlElement, site: string): Cluster {
  const fqdn = attributeOf(cluster, 'Fqdn') ?? ''
  const own = isTrue(cluster, 'IsSingleMachineOnly') && fqdn ? fqdn : []
  const machines = childrenOf(childOf(cluster, inDraft('Machines')), inDraft('Machine'))
  return {
    key: attributeOf(cluster, 'UniqueId') ?? '',
    site,
    fqdn,
    machines: machines.flatMap((machine) => attributeOf(machine, 'Fqdn') ?? own),
    element: cluster,
  }
}

function placesOn(cluster: Cluster): readonly (readonly [key: string, place: Place])[] {
  const instances = instancesOn(cluster.element).map(
    (instance) =>
      [attributeOf(instance, 'UniqueId') ?? '', { cluster, sqlInstance: attributeOf(instance, 'Name') ?? '' }] as const,
  )
  return [[cluster.key, { cluster }], ...instances]
}

function serviceOf(service: XmlElement, places: ReadonlyMap<string, Place>): Service {
  const place = places.get(attributeOf(service, 'InstalledOn') ?? '')
  const dependencies = childrenOf(childOf(service, inDraft('DependsOn')), inDraft('Dependency'))
  return {
    key: attributeOf(service, 'UniqueId') ?? '',
    site: place?.cluster.site ?? attributeOf(service, 'OriginalSiteId') ?? '',
    role: attributeOf(service, 'RoleName') ?? '',
    version: attributeOf(service, 'ServiceVersion') ?? '',
    cluster: place?.cluster.key,
    sqlInstance: place?.sqlInstance,
    dependencies: dependencies.map((dependency) => ({
      usage: attributeOf(dependency, 'Usage') ?? 'Default',
      service: attributeOf(dependency, 'ServiceUniqueId') ?? '',
    })),
    element: service,
  }
}

const alwaysOnKeys = ({ key, element }: Cluster): readonly string[] =>
  instancesOn(element)
    .filter((instance) => attributeOf(instance, 'AlwaysOnPrimaryNodeFqdn'))
    .map((instance) => sqlKeyOf(key, attributeOf(instance, 'Name') ?? ''))
