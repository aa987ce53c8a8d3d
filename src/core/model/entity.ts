import { largestCount } from './base/counts.ts'
import { titled, z } from './base/zod.ts'

/** An entity's id names its kind, is unique in the plan and stable across stages; people never see it. */
export type EntityId<K extends string = string> = `${K}:${string}`

const id = <K extends string>(kind: K) => z.templateLiteral([`${kind}:`, z.string().check(z.minLength(1))])
const ref = <K extends string>(kind: K, title: string) => titled(id(kind), title, { ref: [kind] })
const text = (title: string) => titled(z.string(), title)
const flag = (title: string) => titled(z.boolean(), title)
const count = (title: string) => titled(z.number().check(z.int(), z.nonnegative(), z.maximum(largestCount)), title)
/** The id of a `users` entity, or a group name or SIP URI in free text. */
const principals = (title: string) => titled(z.array(z.string()), title, { principals: true })

export const generations = ['ocs2007r2', 'lync2010', 'lync2013'] as const
const generation = titled(z.enum(generations), 'Generation')
export type Generation = z.infer<typeof generation>

const store = (title: string) =>
  z.optional(
    titled(
      z.strictObject({
        instance: z.optional(text('SQL instance')),
        version: z.optional(titled(z.enum(['2005', '2008', '2008R2', '2012', '2014']), 'SQL Server version')),
        edition: z.optional(titled(z.enum(['express', 'standard', 'enterprise']), 'Edition')),
        dataCenter: z.optional(text('Data center')),
        alwaysOn: z.optional(flag('Always On')),
        collation: z.optional(text('Collation')),
      }),
      title,
    ),
  )

const site = z.strictObject({
  id: id('site'),
  kind: z.literal('site'),
  name: text('Name'),
  siteKind: z.optional(titled(z.enum(['central', 'branch']), 'Kind of site')),
  region: z.optional(text('Region')),
  defaultChatPool: z.optional(ref('chatPool', 'Default chat pool')),
})

const pool = z.strictObject({
  id: id('pool'),
  kind: z.literal('pool'),
  name: text('Name'),
  generation,
  fqdn: z.optional(text('FQDN')),
  edition: z.optional(titled(z.enum(['standard', 'enterprise']), 'Edition')),
  site: z.optional(ref('site', 'Site')),
  forest: z.optional(text('Forest')),
  domain: z.optional(text('Domain')),
  frontEnds: z.optional(titled(z.array(z.string()), 'Front Ends')),
  sqlInstance: z.optional(text('SQL instance')),
  holdsCms: z.optional(flag('Holds the Central Management Server')),
  stretched: z.optional(flag('Stretched')),
})

const chatServer = z.strictObject({
  fqdn: text('FQDN'),
  active: z.optional(flag('Active')),
  dataCenter: z.optional(text('Data center')),
  domain: z.optional(text('Domain')),
})

const endpoint = z.strictObject({ sipAddress: text('SIP address'), displayName: z.optional(text('Display name')) })

const chatPool = z.strictObject({
  id: id('chatPool'),
  kind: z.literal('chatPool'),
  name: text('Name'),
  generation,
  hostedOn: z.optional(ref('pool', 'Hosted on')),
  fqdn: z.optional(text('FQDN')),
  site: z.optional(ref('site', 'Site')),
  forest: z.optional(text('Forest')),
  domain: z.optional(text('Domain')),
  poolType: z.optional(titled(z.enum(['singleComputer', 'multiComputer']), 'Pool type')),
  collocation: z.optional(titled(z.enum(['standalone', 'standardEdition', 'frontEnd']), 'Collocation')),
  state: z.optional(titled(z.enum(['active', 'stopped']), 'State')),
  servers: z.optional(titled(z.array(chatServer), 'Servers')),
  complianceEnabled: z.optional(flag('Compliance')),
  complianceServers: z.optional(titled(z.array(z.string()), 'Compliance servers')),
  complianceAdapter: z.optional(text('Compliance adapter')),
  contentStore: store('Content store'),
  mirrorStore: store('Mirror store'),
  backupStore: store('Backup store'),
  backupMirrorStore: store('Backup mirror store'),
  complianceStore: store('Compliance store'),
  complianceMirrorStore: store('Compliance mirror store'),
  complianceBackupStore: store('Compliance backup store'),
  fileStore: z.optional(text('File store')),
  stretched: z.optional(flag('Stretched')),
  dataCenterLink: z.optional(titled(z.enum(['highBandwidth', 'lowBandwidth']), 'Data center link')),
  poolState: z.optional(titled(z.enum(['Normal', 'FailedOver']), 'Pool state')),
  lookupUri: z.optional(text('Lookup address')),
  trustedApplicationPool: z.optional(text('Trusted application pool')),
  endpoints: z.optional(titled(z.array(endpoint), 'Endpoints')),
  rootManagers: z.optional(principals('Root category managers')),
  concurrentUsers: z.optional(count('Concurrent users')),
})

const category = z.strictObject({
  id: id('category'),
  kind: z.literal('category'),
  name: text('Name'),
  chatPool: z.optional(ref('chatPool', 'Chat pool')),
  parent: z.optional(ref('category', 'Parent category')),
  description: z.optional(text('Description')),
  allowedMembers: z.optional(principals('Allowed members')),
  deniedMembers: z.optional(principals('Denied members')),
  creators: z.optional(principals('Creators')),
  managers: z.optional(principals('Managers')),
  invitations: z.optional(flag('Invitations')),
  fileUpload: z.optional(flag('File upload')),
  chatHistory: z.optional(flag('Chat history')),
})

const room = z.strictObject({
  id: id('room'),
  kind: z.literal('room'),
  name: text('Name'),
  category: z.optional(ref('category', 'Category')),
  chatPool: z.optional(ref('chatPool', 'Chat pool')),
  description: z.optional(text('Description')),
  type: z.optional(titled(z.enum(['normal', 'auditorium']), 'Type')),
  privacy: z.optional(titled(z.enum(['open', 'closed', 'secret', 'scoped', 'private']), 'Privacy')),
  invitations: z.optional(flag('Invitations')),
  disabled: z.optional(flag('Disabled')),
  addIn: z.optional(ref('addIn', 'Add-in')),
  members: z.optional(principals('Members')),
  managers: z.optional(principals('Managers')),
  presenters: z.optional(principals('Presenters')),
  hasFiles: z.optional(flag('Has files')),
  leaveBehind: z.optional(flag('Leave behind')),
  region: z.optional(text('Region')),
})

const addIn = z.strictObject({
  id: id('addIn'),
  kind: z.literal('addIn'),
  name: text('Name'),
  chatPool: z.optional(ref('chatPool', 'Chat pool')),
  url: z.optional(text('URL')),
})

/** A user, or a group of users with one home. */
const users = z.strictObject({
  id: id('users'),
  kind: z.literal('users'),
  name: text('Name'),
  count: z.optional(count('Number of users')),
  homedOn: z.optional(ref('pool', 'Homed on')),
  site: z.optional(ref('site', 'Site')),
  sipDomain: z.optional(text('SIP domain')),
  sipAddress: z.optional(text('SIP address')),
  memberOf: z.optional(titled(z.array(z.string()), 'Member of')),
  policy: z.optional(ref('policy', 'Persistent Chat policy')),
  needsChat: z.optional(flag('Needs chat')),
  federated: z.optional(flag('Federated')),
  online: z.optional(flag('Hosted online')),
})

export const clientTypes = ['lync2013', 'groupChat2010', 'groupChat2007r2', 'lync2010', 'communicator2007r2'] as const
export type ClientType = (typeof clientTypes)[number]
/** The generation whose colour and tag a client bears. */
export const clientGeneration: Record<ClientType, Generation> = {
  lync2013: 'lync2013',
  groupChat2010: 'lync2010',
  groupChat2007r2: 'ocs2007r2',
  lync2010: 'lync2010',
  communicator2007r2: 'ocs2007r2',
}

const client = z.strictObject({
  id: id('client'),
  kind: z.literal('client'),
  client: titled(z.enum(clientTypes), 'Client'),
  users: z.optional(ref('users', 'Users')),
  connectsTo: z.optional(titled(z.array(ref('chatPool', 'Connects to')), 'Connects to')),
  configuration: z.optional(titled(z.enum(['manual', 'automatic']), 'Configuration')),
})

const policy = z.strictObject({
  id: id('policy'),
  kind: z.literal('policy'),
  name: text('Name'),
  scope: titled(z.enum(['global', 'site', 'user']), 'Scope'),
  site: z.optional(ref('site', 'Site')),
  enabled: flag('Enables Persistent Chat'),
})

const contentRef = (title: string) =>
  titled(z.union([id('category'), id('room'), id('addIn')]), title, { ref: ['category', 'room', 'addIn'] })

/** An interaction that the architect expects between two categories, rooms or add-ins. */
const interaction = z.strictObject({
  id: id('interaction'),
  kind: z.literal('interaction'),
  name: z.optional(text('Name')),
  from: contentRef('From'),
  to: contentRef('To'),
})

export const entitySchemas = { site, pool, chatPool, category, room, addIn, users, client, policy, interaction }
export const entitySchema = z.discriminatedUnion('kind', [
  site,
  pool,
  chatPool,
  category,
  room,
  addIn,
  users,
  client,
  policy,
  interaction,
])

export type Entity = Readonly<z.infer<typeof entitySchema>>
export type Kind = Entity['kind']
export type EntityOf<K extends Kind> = Extract<Entity, { kind: K }>
export type IdOf<K extends Kind> = EntityOf<K>['id']
export const kinds = Object.keys(entitySchemas) as readonly Kind[]

export type Site = EntityOf<'site'>
export type Pool = EntityOf<'pool'>
export type ChatPool = EntityOf<'chatPool'>
export type Category = EntityOf<'category'>
export type Room = EntityOf<'room'>
export type AddIn = EntityOf<'addIn'>
export type Users = EntityOf<'users'>
export type Client = EntityOf<'client'>
export type Policy = EntityOf<'policy'>
/** What lives inside a chat pool. */
export type Content = Category | Room | AddIn

export const isLegacy = (chatPool: ChatPool): boolean => chatPool.generation !== 'lync2013'
export const isContent = (entity: Entity): entity is Content => isContentKind(entity.kind)
export const isContentKind = (kind: Kind): kind is Content['kind'] =>
  kind === 'category' || kind === 'room' || kind === 'addIn'
/** The kind that an id names; ask `isKind` where the id may be any text. */
export const kindOf = (entityId: EntityId): Kind => entityId.slice(0, entityId.indexOf(':')) as Kind

/** The address that an id holds, as of what an import refers to; any other id says nothing to people. */
export const addressIn = (entityId: EntityId): string | undefined => entityId.match(/^\w+:([\w-]+(?:\.[\w-]+)+)$/)?.[1]
export const isKind = (name: string): name is Kind => Object.hasOwn(entitySchemas, name)
