import { draftNamespace, topologyNamespace } from './names.ts'

type Elements = Readonly<Record<string, readonly string[]>>

/** The elements of a published topology with their attributes. */
const published: Elements = {
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
}

/** Those of a topology that Topology Builder keeps, which uses some of the published ones too. */
const draft: Elements = {
  PartialTopology: ['IsPublished', 'Signature', 'LastSiteId'],
  CentralSites: [],
  CentralSite: draftSite(),
  RemoteSites: [],
  RemoteSite: draftSite(),
  Clusters: [],
  Cluster: [
    'UniqueId',
    'Fqdn',
    'IsSingleMachineOnly',
    'RequiresReplication',
    'RequiresSetup',
    'OriginalSiteId',
    'OriginalNumber',
  ],
  Machines: [],
  Machine: [
    'Fqdn',
    'FaultDomain',
    'UpgradeDomain',
    'OriginalOrdinalInCluster',
    'OriginalCluster',
    'OriginalFaultDomain',
    'OriginalUpgradeDomain',
  ],
  SqlInstances: [],
  SqlInstance: [
    'UniqueId',
    'Name',
    'MirrorPortNumber',
    'WitnessPortNumber',
    'AlwaysOnPrimaryNodeFqdn',
    'OriginalClusterUniqueId',
  ],
  Services: [],
  Service: [
    'UniqueId',
    'RoleName',
    'RoleVersion',
    'ServiceVersion',
    'InstalledOn',
    'Type',
    'OriginalSiteId',
    'OriginalInstance',
  ],
  DependsOn: [],
  Dependency: ['ServiceUniqueId', 'Usage'],
  Backup: ['ServiceUniqueId', 'EnableAutomaticFailover', 'FailbackDetectionInterval', 'FailureDetectionInterval'],
}

const tableOf = (elements: Elements): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(elements))

/** By namespace, and name. */
export const knownElements: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  [topologyNamespace, tableOf(published)],
  [draftNamespace, tableOf(draft)],
])

function draftSite(): readonly string[] {
  return [
    'SiteId',
    'OriginalSiteId',
    'LastServiceInstance',
    'LastClusterNumber',
    'FederationRouteServiceUniqueId',
    'DefaultPersistentChatServiceUniqueId',
  ]
}
