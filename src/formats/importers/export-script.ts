/** A file of the script: what is asked, and what is kept of the answers. */
interface Export {
  readonly file: string
  readonly cmdlet: string
  readonly properties: readonly string[]
  /** Export-Csv would write the name of their type, so they are joined before. */
  readonly lists?: readonly string[]
}

const exports: readonly Export[] = [
  { file: 'sites', cmdlet: 'Get-CsSite', properties: ['Identity', 'SiteType', 'DefaultPersistentChatPool'] },
  { file: 'sip-domains', cmdlet: 'Get-CsSipDomain', properties: ['Name', 'IsDefault'] },
  {
    file: 'pools',
    cmdlet: 'Get-CsPool',
    properties: ['Identity', 'Fqdn', 'Site'],
    lists: ['Services', 'Computers'],
  },
  {
    file: 'services',
    cmdlet: 'Get-CsService',
    properties: [
      ...['Identity', 'PoolFqdn', 'SiteId', 'ServiceId', 'Version', 'Registrar', 'UserDatabase', 'FileStore'],
      ...['UncPath', 'SqlInstanceName', 'PersistentChatDatabase', 'MirrorPersistentChatDatabase'],
      ...['BackupPersistentChatDatabase', 'BackupMirrorPersistentChatDatabase', 'PersistentChatComplianceDatabase'],
      ...['MirrorPersistentChatComplianceDatabase', 'BackupPersistentChatComplianceDatabase'],
    ],
    lists: ['ActiveServers', 'InactiveServers', 'Applications'],
  },
  {
    file: 'trusted-application-pools',
    cmdlet: 'Get-CsTrustedApplicationPool',
    properties: ['Identity', 'PoolFqdn', 'SiteId', 'ServiceId', 'Version', 'Registrar'],
    lists: ['Applications'],
  },
  {
    file: 'trusted-applications',
    cmdlet: 'Get-CsTrustedApplication',
    properties: ['TrustedApplicationPoolFqdn', 'ApplicationId'],
  },
  {
    file: 'categories',
    cmdlet: 'Get-CsPersistentChatCategory',
    properties: ['Identity', 'Name', 'Description', 'CategoryUri', 'Invites', 'FileUpload', 'ChatHistory'],
    lists: ['AllowedMembers', 'DeniedMembers', 'Creators'],
  },
  {
    file: 'rooms',
    cmdlet: 'Get-CsPersistentChatRoom -ResultSize 2147483647',
    properties: [
      ...['Identity', 'Name', 'Description', 'CategoryUri', 'Category', 'Type', 'Privacy', 'Invitations'],
      ...['Disabled', 'Addin'],
    ],
    lists: ['Members', 'Managers', 'Presenters'],
  },
  { file: 'add-ins', cmdlet: 'Get-CsPersistentChatAddin', properties: ['Identity', 'Name', 'Url'] },
  {
    file: 'endpoints',
    cmdlet: 'Get-CsPersistentChatEndpoint',
    properties: ['SipAddress', 'DisplayName', 'PersistentChatPoolFqdn'],
  },
  {
    file: 'policies',
    cmdlet: 'Get-CsPersistentChatPolicy',
    properties: ['Identity', 'Description', 'EnablePersistentChat'],
  },
  { file: 'states', cmdlet: 'Get-CsPersistentChatState', properties: ['Identity', 'PoolState'] },
  {
    file: 'compliance',
    cmdlet: 'Get-CsPersistentChatComplianceConfiguration',
    properties: ['Identity', 'AdapterType'],
  },
  {
    file: 'users',
    cmdlet: 'Get-CsUser',
    properties: [
      ...['Identity', 'DisplayName', 'SipAddress', 'RegistrarPool', 'HomeServer', 'PersistentChatPolicy', 'Enabled'],
      'HostingProvider',
    ],
  },
  {
    file: 'users-of-ocs',
    cmdlet: 'Get-CsUser -OnOfficeCommunicationServer',
    properties: ['Identity', 'DisplayName', 'SipAddress', 'RegistrarPool', 'HomeServer', 'Enabled'],
  },
]

function linesOf({ file, cmdlet, properties, lists = [] }: Export): string {
  const columns = [...properties, ...lists.map((list) => `@{n='${list}List';e={& $join $_.${list}}}`)]
  return tried(
    `${file}.csv`,
    `${cmdlet} -ErrorAction Stop |
    Select-Object ${columns.join(', ')} |
    Export-Csv "$part\\${file}.csv" -NoTypeInformation -Encoding UTF8 -ErrorAction Stop`,
  )
}

/**
 * A deployment lacks some of the cmdlets, such as those of Persistent Chat before Lync Server 2013. A cmdlet can fail after
 * some rows, which would be taken for all there are: a file comes into the folder once it is complete.
 */
const tried = (file: string, command: string): string => `try {
  ${command}
  Move-Item -LiteralPath "$part\\${file}" $folder -ErrorAction Stop
} catch { "${file} was not written: $_" }
`

const script = `# Writes what the Coexistence Planner can import from a deployment of Lync Server.
# It only reads. Run it in the Lync Server Management Shell as a member of CsViewOnlyAdministrator or CsAdministrator,
# and import all files of the folder together. Each run has a folder of its own, so that nothing old is among them,
# and a file comes there once it is complete. What a deployment does not have is told, and is no fault.
# The files of users hold names and addresses: the planner counts them and keeps none, unless you ask for single users.

$folder = "$PWD\\coexistence-export-$(Get-Date -Format yyyyMMdd-HHmmss)"
$folder = (New-Item -ItemType Directory -Force -Path $folder).FullName
$part = (New-Item -ItemType Directory -Force -Path "$folder-unfinished").FullName
$join = { param($list) ($list | ForEach-Object { "$_" }) -join ';' }

${tried(
  'topology.xml',
  `(Get-CsTopology -AsXml -ErrorAction Stop).ToString() |
    Out-File "$part\\topology.xml" -Encoding UTF8 -ErrorAction Stop`,
)}
${exports.map(linesOf).join('\n')}
Remove-Item -LiteralPath $part -Recurse
"Written to $folder"
`

/**
 * Writes all that can be imported from a deployment, in one run that only reads; whoever runs it looks at it first. Its line
 * ends are those of Windows, wherever it is saved.
 */
export const exportScript = script.replaceAll('\n', '\r\n')
