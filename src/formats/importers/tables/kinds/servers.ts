import { column, needed, type RowKind } from './kind.ts'

/** The roles of services, as Get-CsService names them and its types. */
const roles = [
  ...['registrar', 'userserver', 'director', 'edgeserver', 'mediationserver', 'webserver', 'conferencingserver'],
  ...['managementserver', 'backupserver', 'wacserver', 'applicationserver', 'pstngateway', 'filestore'],
  ...['centralmanagement', 'centralmanagementdatabase', 'userdatabase', 'applicationdatabase', 'archivingdatabase'],
  ...['monitoringdatabase', 'archivingserver', 'monitoringserver', 'externalserver', 'trustedapplicationpool'],
  ...['persistentchatserver', 'persistentchatdatabase', 'persistentchatcompliancedatabase', 'sqlinstance'],
]

const site = column('site', 'Site', 'siteid', 'site')

export const services: RowKind = {
  id: 'service',
  title: 'services',
  types: roles.map((role) => `display${role}`),
  telling: [
    ...['serviceid', 'dependentservicelist', 'activeservers', 'persistentchatdatabase', 'sqlinstancename', 'uncpath'],
    ...['throttleasserver', 'treatasauthenticated', 'outboundonly', 'registrar', 'activeserverslist'],
  ],
  columns: [
    needed(column('identity', 'Identity, such as Registrar:FQDN', 'identity')),
    column('fqdn', 'FQDN of the pool', 'poolfqdn'),
    column('version', 'Version', 'version'),
    site,
    column('serviceId', 'Number of the service', 'serviceid'),
    column('registrar', 'Next hop', 'registrar', 'nexthop'),
    column('depends', 'Services that it needs', 'dependentserviceslist', 'dependentservicelist'),
    column('userDatabase', 'User database', 'userdatabase'),
    column('fileStore', 'File store', 'filestore'),
    column('share', 'Path of the share', 'uncpath'),
    column('sqlInstance', 'SQL instance', 'sqlinstancename'),
    column('active', 'Active servers', 'activeserverslist', 'activeservers'),
    column('inactive', 'Inactive servers', 'inactiveserverslist', 'inactiveservers'),
    column('applications', 'Applications', 'applicationslist', 'applications'),
    column('contentStore', 'Content store', 'persistentchatdatabase'),
    column('mirrorStore', 'Mirror store', 'mirrorpersistentchatdatabase'),
    column('backupStore', 'Backup store', 'backuppersistentchatdatabase'),
    column('backupMirrorStore', 'Backup mirror store', 'backupmirrorpersistentchatdatabase'),
    column('complianceStore', 'Compliance store', 'persistentchatcompliancedatabase'),
    column('complianceMirrorStore', 'Compliance mirror store', 'mirrorpersistentchatcompliancedatabase'),
    column('complianceBackupStore', 'Compliance backup store', 'backuppersistentchatcompliancedatabase'),
  ],
}

export const pools: RowKind = {
  id: 'pool',
  title: 'pools',
  types: ['internal.cluster'],
  telling: ['services', 'serviceslist', 'computers', 'computerslist', 'backuppoolfqdn', 'generation', 'product'],
  columns: [
    needed(column('fqdn', 'FQDN', 'fqdn', 'poolfqdn', 'pool'), 'identity'),
    column('identity', 'Identity', 'identity'),
    column('services', 'Services', 'serviceslist', 'services'),
    column('computers', 'Computers', 'computerslist', 'computers', 'frontends', 'servers'),
    site,
    column('version', 'Version or product', 'version', 'generation', 'product'),
  ],
}

export const computers: RowKind = {
  id: 'computer',
  title: 'computers',
  types: ['internal.machine'],
  telling: ['fqdn', 'computer', 'computername', 'machine'],
  columns: [
    needed(column('fqdn', 'FQDN', 'fqdn', 'computer', 'computername', 'machine', 'identity')),
    needed(column('pool', 'Pool', 'pool')),
  ],
}

export const sites: RowKind = {
  id: 'site',
  title: 'sites',
  types: ['site+centralsite', 'site+remotesite', 'site+branchsite', 'internal.site'],
  telling: ['sitetype', 'parentsite', 'defaultpersistentchatpool'],
  columns: [
    needed(column('name', 'Name', 'identity', 'displayname', 'name', 'site')),
    column('siteKind', 'Kind of site', 'sitetype'),
    column('defaultChatPool', 'Default chat pool', 'defaultpersistentchatpool'),
  ],
}

export const endpoints: RowKind = {
  id: 'endpoint',
  title: 'endpoints',
  types: ['ocspersistentchatcontact'],
  telling: ['persistentchatpoolfqdn', 'ownerurn', 'displaynumber'],
  columns: [
    needed(column('sipAddress', 'SIP address', 'sipaddress')),
    column('displayName', 'Display name', 'displayname'),
    column('chatPool', 'Chat pool', 'persistentchatpoolfqdn', 'persistentchatpool', 'chatpool', 'poolfqdn'),
  ],
}

export const states: RowKind = {
  id: 'state',
  title: 'states of chat pools',
  types: ['persistentchatstate'],
  telling: ['poolstate'],
  columns: [
    needed(column('identity', 'Chat pool', 'identity', 'chatpool')),
    needed(column('state', 'Pool state', 'poolstate')),
  ],
}

/** Of Persistent Chat as a whole, of which a plan holds next to nothing. */
export const settings: RowKind = {
  id: 'setting',
  title: 'settings of Persistent Chat',
  types: ['persistentchatconfiguration', 'persistentchatcomplianceconfiguration'],
  telling: ['roommanagementurl', 'defaultchathistory', 'maxfilesizekb', 'participantupdatelimit', 'adaptertype'],
  columns: [
    needed(column('identity', 'Identity', 'identity')),
    column('adapter', 'Compliance adapter', 'adaptername', 'adaptertype'),
  ],
}

export const sipDomains: RowKind = {
  id: 'sipDomain',
  title: 'SIP domains',
  types: ['sipdomain', 'displaysipdomain'],
  telling: ['isdefault', 'sipdomain'],
  columns: [needed(column('name', 'Name', 'name', 'sipdomain', 'identity'))],
}

export const trustedApplications: RowKind = {
  id: 'trustedApplication',
  title: 'trusted applications',
  types: ['displaytrustedapplication'],
  telling: ['trustedapplicationpoolfqdn', 'applicationid', 'legacyapplicationname'],
  columns: [
    needed(column('pool', 'Trusted application pool', 'trustedapplicationpoolfqdn')),
    needed(column('name', 'Application', 'applicationid', 'identity')),
  ],
}
