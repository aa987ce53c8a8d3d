import { topologyText } from './import-fixture.ts'

const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

const serviceHeadings = [
  ...['Identity', 'PoolFqdn', 'SiteId', 'ServiceId', 'Version', 'Registrar', 'UserDatabase', 'FileStore', 'UncPath'],
  ...['SqlInstanceName', 'ActiveServersList', 'InactiveServersList', 'PersistentChatDatabase'],
  ...['MirrorPersistentChatDatabase', 'PersistentChatComplianceDatabase', 'ApplicationsList'],
]

/** A row of services: its role and pool, and what else it has by its heading. */
function service(role: string, fqdn: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const row: Readonly<Record<string, string>> = {
    ...{ Identity: `${role}:${fqdn}`, PoolFqdn: fqdn, SiteId: 'Site:Redmond', Version: '6' },
    ...more,
  }
  return serviceHeadings.map((heading) => row[heading] ?? '')
}

const chatServer = service('PersistentChatServer', 'pchat.contoso.com', {
  ServiceId: '1-PersistentChatService-6',
  Registrar: 'Registrar:pool13.contoso.com',
  FileStore: 'FileStore:files.contoso.com',
  ActiveServersList: 'pc1.contoso.com;pc2.contoso.com',
  PersistentChatDatabase: 'PersistentChatDatabase:sql.contoso.com',
  MirrorPersistentChatDatabase: 'PersistentChatDatabase:sqlm.contoso.com',
  PersistentChatComplianceDatabase: 'PersistentChatComplianceDatabase:sql.contoso.com',
})

const services = [
  ...['pool13', 'pool10', 'pool15'].flatMap((host, at) => {
    const [fqdn, Version] = [`${host}.contoso.com`, ['6', '5', '7'][at] ?? '']
    const UserDatabase = `UserDatabase:${host === 'pool13' ? 'sql.contoso.com' : fqdn}`
    return [service('Registrar', fqdn, { Version }), service('UserServer', fqdn, { Version, UserDatabase })]
  }),
  service('Registrar', 'ocspool.contoso.com', { SiteId: 'Site:BACKCOMPATSITE' }),
  service('CentralManagement', 'pool13.contoso.com'),
  service('UserDatabase', 'sql.contoso.com', { SqlInstanceName: 'RTC' }),
  service('EdgeServer', 'edge.contoso.com'),
  service('FileStore', 'files.contoso.com', { UncPath: '\\\\files.contoso.com\\chat' }),
  service('TrustedApplicationPool', 'groupchat.contoso.com', {
    Version: '5',
    Registrar: 'Registrar:pool10.contoso.com',
    ApplicationsList: 'urn:application:ocschat',
  }),
  chatServer,
]

const chat = 'pchat.contoso.com'
const rooms = [
  ['Identity', 'CategoryUri', 'Privacy', 'Type', 'Addin', 'MembersList', 'ManagersList'],
  [`${chat}\\FX`, 'ma-cat://contoso.com/1', 'Closed', 'Normal', 'Wiki', 'sip:ann@contoso.com;sip:bob@contoso.com', ''],
  [`${chat}\\Old`, 'ma-cat://contoso.com/2', '3', 'Normal', '', '', ''],
  [`${chat}\\Law`, 'ma-cat://contoso.com/2', 'Open', 'Auditorium', '', '', 'sip:cy@fabrikam.com'],
]
const users = [
  ['DisplayName', 'SipAddress', 'RegistrarPool', 'PersistentChatPolicy', 'Enabled'],
  ['Ann', 'sip:ann@contoso.com', 'pool13.contoso.com', 'Traders', 'True'],
  ['Bob', 'sip:bob@contoso.com', 'pool13.contoso.com', 'Traders', 'True'],
  ['Cy', 'sip:cy@fabrikam.com', 'POOL10.contoso.com', '', 'True'],
  ['Di', 'sip:di@fabrikam.com', 'pool10.contoso.com', '', 'False'],
]

/** What one deployment is exported to, by the names of the files: that of the fixture mixed-versions, with its content and people. */
export const filesOfOneEstate: Readonly<Record<string, string>> = {
  'topology.xml': topologyText('mixed-versions'),
  'sites.csv': csv(
    ['Identity', 'SiteType', 'DefaultPersistentChatPool'],
    ['Site:Redmond', 'CentralSite', `PersistentChatServer:${chat}`],
    ['Site:BACKCOMPATSITE', 'CentralSite', ''],
  ),
  'sip-domains.csv': csv(['Name', 'IsDefault'], ['contoso.com', 'True'], ['fabrikam.com', 'False']),
  'pools.csv': csv(
    ['Identity', 'Fqdn', 'Site', 'ServicesList', 'ComputersList'],
    ...(
      [
        ['pool13', 'Registrar UserServer', 'fe1 fe2 fe3'],
        ['pool10', 'Registrar UserServer', 'pool10'],
        ['ocspool', 'Registrar', 'ocspool'],
        ['pchat', 'PersistentChatServer', 'pc1 pc2'],
        ['groupchat', 'TrustedApplicationPool', 'groupchat'],
        ['sql', 'UserDatabase PersistentChatDatabase', 'sql'],
      ] as const
    ).map(([host, roles, computers]) => {
      const fqdn = `${host}.contoso.com`
      const list = (text: string, of: (one: string) => string) => text.split(' ').map(of).join(';')
      return [
        ...[fqdn, fqdn, host === 'ocspool' ? 'Site:BACKCOMPATSITE' : 'Site:Redmond'],
        list(roles, (role) => `${role}:${fqdn}`),
        list(computers, (computer) => `${computer}.contoso.com`),
      ]
    }),
  ),
  'services.csv': csv(serviceHeadings, ...services),
  'chat-servers.csv': csv(serviceHeadings, chatServer),
  'computers.csv': csv(
    ['Identity', 'Pool', 'Fqdn'],
    ...['fe1 pool13', 'fe2 pool13', 'fe3 pool13', 'pc1 pchat', 'pc2 pchat', 'sql sql', 'groupchat groupchat'].map(
      (text) => {
        const [computer = '', pool = ''] = text.split(' ').map((host) => `${host}.contoso.com`)
        return [computer, pool, computer]
      },
    ),
  ),
  'trusted-applications.csv': csv(
    ['TrustedApplicationPoolFqdn', 'ApplicationId'],
    ['groupchat.contoso.com', 'urn:application:ocschat'],
  ),
  'categories.csv': csv(
    ['Identity', 'CategoryUri', 'Invites', 'AllowedMembersList', 'DeniedMembersList'],
    [`${chat}\\Trading`, 'ma-cat://contoso.com/1', 'True', 'OU=Sales,DC=contoso,DC=com', ''],
    [`${chat}\\Legal`, 'ma-cat://contoso.com/2', 'False', '', ''],
  ),
  'rooms.csv': csv(...rooms),
  'rooms-by-hand.csv':
    'Chat pool;Category;Room;Region\npchat;Trading;FX;EMEA\npchat;Legal;Law;EMEA\npchat;Legal;Old;EMEA\n',
  'chat-data.xml': `<Pool><ChatRooms><ChatRoom isDisabled="0" visibility="3"><Name>FX</Name></ChatRoom>
    <ChatRoom><Name>Old</Name></ChatRoom><ChatRoom behavior="5"><Name>Law</Name></ChatRoom></ChatRooms></Pool>`,
  'add-ins.csv': csv(['Identity', 'Url'], [`${chat}\\Wiki`, 'https://wiki.contoso.com']),
  'endpoints.csv': csv(['SipAddress', 'DisplayName', 'PersistentChatPoolFqdn'], ['sip:chat@contoso.com', 'Chat', chat]),
  'states.csv': csv(['Identity', 'PoolState'], [`PersistentChatServer:${chat}`, 'Normal']),
  'compliance.csv': csv(['Identity', 'AdapterType'], [`Service:PersistentChatServer:${chat}`, 'AKONIX']),
  'policies.csv': csv(
    ['Identity', 'EnablePersistentChat'],
    ['Global', 'False'],
    ['Tag:Traders', 'True'],
    ['Site:Redmond', 'True'],
  ),
  'users.csv': csv(...users),
  'users-of-ocs.csv': csv(
    ['SipAddress', 'RegistrarPool', 'HomeServer', 'Enabled'],
    ...['eve', 'flo'].map((name) => [
      `sip:${name}@contoso.com`,
      '',
      'CN=LC Services,CN=Microsoft,CN=ocspool,CN=Pools,CN=RTC Service,DC=contoso,DC=com',
      'True',
    ]),
  ),
}
