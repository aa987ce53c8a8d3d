import { groupBy } from '#core/model/base/group-by.ts'
import { attributeOf, childOf, childrenOf, descendantsOf, oneLine, type XmlElement } from '../../xml/element.ts'
import { inSiteConfigurations, inTopology } from './names.ts'

/** A site as the file has it. Keys are those of the file: they say nothing outside it. */
export interface SiteNode {
  readonly key: string
  readonly name: string
  readonly isBranch: boolean
  /** Key of the service of its default chat pool. */
  readonly defaultChatPool: string | undefined
  readonly hasFederationRoute: boolean
  readonly element: XmlElement
}

/** Whatever has a name in the topology: a pool, a database server, a gateway. Its services tell which. */
export interface Cluster {
  readonly key: string
  readonly site: string
  readonly fqdn: string
  /** FQDNs of its computers. */
  readonly machines: readonly string[]
  readonly element: XmlElement
}

export interface Service {
  readonly key: string
  readonly site: string
  readonly role: string
  /** The product's version number, as it is written. */
  readonly version: string
  /** Key of the cluster it is installed on. */
  readonly cluster: string | undefined
  /** Where it is installed on a SQL instance: its name, empty for the default instance. */
  readonly sqlInstance: string | undefined
  readonly dependencies: readonly Dependency[]
  readonly element: XmlElement
}

interface Dependency {
  readonly usage: string
  /** Key of the service depended on. */
  readonly service: string
}

export interface TopologyDocument {
  /** The default domain first. */
  readonly sipDomains: readonly string[]
  readonly sites: readonly SiteNode[]
  readonly clusters: readonly Cluster[]
  readonly services: readonly Service[]
  /** Keys of the SQL instances that take part in an Always On group. */
  readonly alwaysOn: ReadonlySet<string>
}

/** Reads what a published topology lists, in its own terms. The order of its parts carries no meaning. */
export function documentOf(topology: XmlElement): TopologyDocument {
  const listed = (list: string, item: string) => childrenOf(childOf(topology, inTopology(list)), inTopology(item))
  return {
    sipDomains: sipDomainsOf(topology),
    sites: [
      ...listed('Sites', 'CentralSite').map((site) => siteOf(site, false)),
      ...descendantsOf(childOf(topology, inTopology('Sites')), inTopology('RemoteSite')).map((site) =>
        siteOf(site, true),
      ),
    ],
    clusters: listed('Clusters', 'Cluster').map(clusterOf),
    services: listed('Services', 'Service').map(serviceOf),
    alwaysOn: new Set(listed('SqlInstances', 'SqlInstance').flatMap(alwaysOnKeyOf)),
  }
}

export function sipDomainsOf(topology: XmlElement): readonly string[] {
  const domains = childOf(topology, inTopology('InternalDomains'))
  const names = childrenOf(domains, inTopology('InternalDomain')).map((domain) => attributeOf(domain, 'Name'))
  const all = [attributeOf(domains, 'DefaultDomain'), ...names].flatMap((name) => name ?? [])
  return [...groupBy(all, (name) => name.toLowerCase()).values()].flatMap(([first]) => first ?? [])
}

function siteOf(site: XmlElement, isBranch: boolean): SiteNode {
  const key = attributeOf(site, 'SiteId') ?? ''
  const configuration = childOf(site, inTopology('SiteConfiguration'), inSiteConfigurations('OCSSiteConfiguration'))
  const [chatPool, route] = ['DefaultPersistentChatPool', 'FederationRoute'].map((field) =>
    childOf(configuration, inSiteConfigurations(field), inTopology('ServiceId')),
  )
  return {
    key,
    name: siteNameOf(site) ?? key,
    isBranch,
    defaultChatPool: chatPool && serviceKeyOf(chatPool),
    hasFederationRoute: route !== undefined,
    element: site,
  }
}

export const siteNameOf = (site: XmlElement): string | undefined =>
  oneLine(childOf(site, inTopology('Name'))?.text ?? '') || undefined

function clusterOf(cluster: XmlElement): Cluster {
  const id = childOf(cluster, inTopology('ClusterId'))
  const machines = childrenOf(cluster, inTopology('Machine'))
  return {
    key: clusterKeyOf(id),
    site: attributeOf(id, 'SiteId') ?? '',
    fqdn: attributeOf(cluster, 'Fqdn') ?? '',
    machines: machines.flatMap((machine) => attributeOf(machine, 'Fqdn') ?? []),
    element: cluster,
  }
}

function serviceOf(service: XmlElement): Service {
  const id = childOf(service, inTopology('ServiceId'))
  const installed = childOf(service, inTopology('InstalledOn'))
  const instance = childOf(installed, inTopology('SqlInstanceId'))
  const cluster = childOf(instance ?? installed, inTopology('ClusterId'))
  const dependencies = childrenOf(childOf(service, inTopology('DependsOn')), inTopology('Dependency'))
  return {
    key: serviceKeyOf(id),
    site: attributeOf(id, 'SiteId') ?? '',
    role: attributeOf(id, 'RoleName') ?? '',
    version: attributeOf(service, 'ServiceVersion') ?? '',
    cluster: cluster && clusterKeyOf(cluster),
    sqlInstance: instance && (attributeOf(instance, 'Name') ?? ''),
    dependencies: dependencies.map(dependencyOf),
    element: service,
  }
}

const dependencyOf = (dependency: XmlElement): Dependency => ({
  usage: attributeOf(dependency, 'Usage') ?? 'Default',
  service: serviceKeyOf(childOf(dependency, inTopology('ServiceId'))),
})

function alwaysOnKeyOf(instance: XmlElement): readonly string[] {
  if (!attributeOf(instance, 'AlwaysOnPrimaryNodeFqdn')) return []
  const id = childOf(instance, inTopology('SqlInstanceId'))
  return [sqlKeyOf(clusterKeyOf(childOf(id, inTopology('ClusterId'))), attributeOf(id, 'Name') ?? '')]
}

const joined = (element: XmlElement | undefined, ...names: readonly string[]): string =>
  names.map((name) => attributeOf(element, name) ?? '').join('|')

const clusterKeyOf = (id: XmlElement | undefined): string => joined(id, 'SiteId', 'Number')
/** The instance number repeats across roles and sites: only the three together are a key. */
const serviceKeyOf = (id: XmlElement | undefined): string => joined(id, 'SiteId', 'RoleName', 'Instance')
export const sqlKeyOf = (cluster: string, instance: string): string => `${cluster}|${instance.toLowerCase()}`
