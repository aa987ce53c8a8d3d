import { listed } from '#core/model/words.ts'
import type { XmlElement } from '../../xml/element.ts'
import type { Notice } from '../importer.ts'
import type { TopologyDocument } from './document.ts'
import { topologyNamespace } from './names.ts'
import { notUnderstood } from './part.ts'

/** Says which elements, attributes and usages of the file are not known to the importer. */
export function unknownParts(topology: XmlElement, { services }: TopologyDocument): readonly Notice[] {
  const used = services.flatMap((service) => service.dependencies.map(({ usage }) => usage))
  return [
    ...gathered('element', unknownElements(topology)),
    ...gathered('attribute', unknownAttributes(topology)),
    ...gathered(
      'kind of dependency',
      used.filter((usage) => !usages.has(usage)),
    ),
  ]
}

function gathered(what: string, names: readonly string[]): readonly Notice[] {
  const distinct = [...new Set(names)].map((name) => `‘${name}’`)
  if (distinct.length === 0) return []
  return [notUnderstood(`Not understood and left out: ${what} ${listed(distinct)}.`)]
}

const isOfTopology = (element: XmlElement): boolean => element.namespace === topologyNamespace

/** Below an element that is not known, nothing is. */
function unknownElements(element: XmlElement): readonly string[] {
  if (isOfTopology(element) && !attributes.has(element.name)) return [element.name]
  return element.children.flatMap(unknownElements)
}

function unknownAttributes(element: XmlElement): readonly string[] {
  const known = attributes.get(element.name)
  const unknown =
    isOfTopology(element) && known ? [...element.attributes.keys()].filter((name) => !known.includes(name)) : []
  return [...unknown.map((name) => `${element.name}/${name}`), ...element.children.flatMap(unknownAttributes)]
}

const usages: ReadonlySet<string> = new Set(['Default', 'Mirror', 'Backup', 'BackupMirror', 'Trunk'])

/** The elements of a published topology with their attributes. */
const attributes: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Topology: ['Signature'],
    InternalDomains: ['AllowAllDomains', 'DefaultDomain'],
    InternalDomain: ['Name', 'Authoritative', 'AllowSubDomains'],
    Sites: [],
    CentralSite: ['SiteId'],
    RemoteSite: ['SiteId'],
    RemoteSites: [],
    Name: [],
    Description: [],
    Location: ['City', 'State', 'CountryCode'],
    SiteConfiguration: ['Type'],
    Clusters: [],
    Cluster: ['Fqdn', 'RequiresReplication', 'RequiresSetup'],
    ClusterId: ['SiteId', 'Number'],
    Machine: ['OrdinalInCluster', 'Fqdn', 'FaultDomain', 'UpgradeDomain'],
    NetInterface: ['InterfaceSide', 'InterfaceNumber', 'IPAddress', 'ConfiguredIPAddress'],
    SqlInstances: [],
    SqlInstance: ['AlwaysOnPrimaryNodeFqdn', 'MirrorPortNumber', 'WitnessPortNumber'],
    SqlInstanceId: ['Name'],
    Services: [],
    Service: ['RoleVersion', 'ServiceVersion', 'Type'],
    ServiceId: ['SiteId', 'RoleName', 'Instance'],
    DependsOn: [],
    Dependency: ['Usage'],
    InstalledOn: [],
    Backup: ['EnableAutomaticFailover', 'FailbackDetectionInterval', 'FailureDetectionInterval'],
  }),
)
