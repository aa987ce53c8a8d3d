import { largestCount } from './base/counts.ts'
import { z } from './base/zod.ts'

/** An entity's id names its kind, is unique in the plan and stable across stages; people never see it. */
export type EntityId<K extends string = string> = `${K}:${string}`

const id = <K extends string>(kind: K) => z.templateLiteral([`${kind}:`, z.string().min(1)])
const ref = <K extends string>(kind: K, title: string) => id(kind).meta({ ref: [kind], title })
const text = (title: string) => z.string().meta({ title })
const flag = (title: string) => z.boolean().meta({ title })
const count = (title: string) => z.number().int().nonnegative().max(largestCount).meta({ title })
/** The id of a `users` entity, or a group name or SIP URI in free text. */
const principals = (title: string) => z.array(z.string()).meta({ title, principals: true })

export const generations = ['ocs2007r2', 'lync2010', 'lync2013'] as const
const generation = z.enum(generations).meta({ title: 'Generation' })
export type Generation = z.infer<typeof generation>

const store = (title: string) =>
  z
    .strictObject({
      instance: text('SQL instance').optional(),
      version: z.enum(['2005', '2008', '2008R2', '2012', '2014']).meta({ title: 'SQL Server version' }).optional(),
      edition: z.enum(['express', 'standard', 'enterprise']).meta({ title: 'Edition' }).optional(),
      dataCenter: text('Data center').optional(),
      alwaysOn: flag('Always On').optional(),
      collation: text('Collation').optional(),
    })
    .meta({ title })
    .optional()

const site = z.strictObject({
  id: id('site'),
  kind: z.literal('site'),
  name: text('Name'),
  siteKind: z.enum(['central', 'branch']).meta({ title: 'Kind of site' }).optional(),
  region: text('Region').optional(),
  defaultChatPool: ref('chatPool', 'Default chat pool').optional(),
})

const pool = z.strictObject({
  id: id('pool'),
  kind: z.literal('pool'),
  name: text('Name'),
  generation,
  fqdn: text('FQDN').optional(),
  edition: z.enum(['standard', 'enterprise']).meta({ title: 'Edition' }).optional(),
  site: ref('site', 'Site').optional(),
  forest: text('Forest').optional(),
  domain: text('Domain').optional(),
  frontEnds: z.array(z.string()).meta({ title: 'Front Ends' }).optional(),
  sqlInstance: text('SQL instance').optional(),
  holdsCms: flag('Holds the Central Management Server').optional(),
  stretched: flag('Stretched').optional(),
})

const chatServer = z.strictObject({
  fqdn: text('FQDN'),
  active: flag('Active').optional(),
  dataCenter: text('Data center').optional(),
  domain: text('Domain').optional(),
})

const endpoint = z.strictObject({ sipAddress: text('SIP address'), displayName: text('Display name').optional() })

const chatPool = z.strictObject({
  id: id('chatPool'),
  kind: z.literal('chatPool'),
  name: text('Name'),
  generation,
  hostedOn: ref('pool', 'Hosted on').optional(),
  fqdn: text('FQDN').optional(),
  site: ref('site', 'Site').optional(),
  forest: text('Forest').optional(),
  domain: text('Domain').optional(),
  poolType: z.enum(['singleComputer', 'multiComputer']).meta({ title: 'Pool type' }).optional(),
  collocation: z.enum(['standalone', 'standardEdition', 'frontEnd']).meta({ title: 'Collocation' }).optional(),
  state: z.enum(['active', 'stopped']).meta({ title: 'State' }).optional(),
  servers: z.array(chatServer).meta({ title: 'Servers' }).optional(),
  complianceEnabled: flag('Compliance').optional(),
  complianceServers: z.array(z.string()).meta({ title: 'Compliance servers' }).optional(),
  complianceAdapter: text('Compliance adapter').optional(),
  contentStore: store('Content store'),
  mirrorStore: store('Mirror store'),
  backupStore: store('Backup store'),
  backupMirrorStore: store('Backup mirror store'),
  complianceStore: store('Compliance store'),
  complianceMirrorStore: store('Compliance mirror store'),
  complianceBackupStore: store('Compliance backup store'),
  fileStore: text('File store').optional(),
  stretched: flag('Stretched').optional(),
  dataCenterLink: z.enum(['highBandwidth', 'lowBandwidth']).meta({ title: 'Data center link' }).optional(),
  poolState: z.enum(['Normal', 'FailedOver']).meta({ title: 'Pool state' }).optional(),
  lookupUri: text('Lookup address').optional(),
  trustedApplicationPool: text('Trusted application pool').optional(),
  endpoints: z.array(endpoint).meta({ title: 'Endpoints' }).optional(),
  rootManagers: principals('Root category managers').optional(),
  concurrentUsers: count('Concurrent users').optional(),
})

const category = z.strictObject({
  id: id('category'),
  kind: z.literal('category'),
  name: text('Name'),
  chatPool: ref('chatPool', 'Chat pool').optional(),
  parent: ref('category', 'Parent category').optional(),
  description: text('Description').optional(),
  allowedMembers: principals('Allowed members').optional(),
  deniedMembers: principals('Denied members').optional(),
  creators: principals('Creators').optional(),
  managers: principals('Managers').optional(),
  invitations: flag('Invitations').optional(),
  fileUpload: flag('File upload').optional(),
  chatHistory: flag('Chat history').optional(),
})

const room = z.strictObject({
  id: id('room'),
  kind: z.literal('room'),
  name: text('Name'),
  category: ref('category', 'Category').optional(),
  chatPool: ref('chatPool', 'Chat pool').optional(),
  description: text('Description').optional(),
  type: z.enum(['normal', 'auditorium']).meta({ title: 'Type' }).optional(),
  privacy: z.enum(['open', 'closed', 'secret', 'scoped', 'private']).meta({ title: 'Privacy' }).optional(),
  invitations: flag('Invitations').optional(),
  disabled: flag('Disabled').optional(),
  addIn: ref('addIn', 'Add-in').optional(),
  members: principals('Members').optional(),
  managers: principals('Managers').optional(),
  presenters: principals('Presenters').optional(),
  hasFiles: flag('Has files').optional(),
  leaveBehind: flag('Leave behind').optional(),
  region: text('Region').optional(),
})

const addIn = z.strictObject({
  id: id('addIn'),
  kind: z.literal('addIn'),
  name: text('Name'),
  chatPool: ref('chatPool', 'Chat pool').optional(),
  url: text('URL').optional(),
})

/** A user, or a group of users with one home. */
const users = z.strictObject({
  id: id('users'),
  kind: z.literal('users'),
  name: text('Name'),
  count: count('Number of users').optional(),
  homedOn: ref('pool', 'Homed on').optional(),
  site: ref('site', 'Site').optional(),
  sipDomain: text('SIP domain').optional(),
  sipAddress: text('SIP address').optional(),
  memberOf: z.array(z.string()).meta({ title: 'Member of' }).optional(),
  policy: ref('policy', 'Persistent Chat policy').optional(),
  needsChat: flag('Needs chat').optional(),
  federated: flag('Federated').optional(),
  online: flag('Hosted online').optional(),
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
  client: z.enum(clientTypes).meta({ title: 'Client' }),
  users: ref('users', 'Users').optional(),
  connectsTo: z.array(ref('chatPool', 'Connects to')).meta({ title: 'Connects to' }).optional(),
  configuration: z.enum(['manual', 'automatic']).meta({ title: 'Configuration' }).optional(),
})

const policy = z.strictObject({
  id: id('policy'),
  kind: z.literal('policy'),
  name: text('Name'),
  scope: z.enum(['global', 'site', 'user']).meta({ title: 'Scope' }),
  site: ref('site', 'Site').optional(),
  enabled: flag('Enables Persistent Chat'),
})

const contentRef = (title: string) =>
  z.union([id('category'), id('room'), id('addIn')]).meta({ ref: ['category', 'room', 'addIn'], title })

/** An interaction that the architect expects between two categories, rooms or add-ins. */
const interaction = z.strictObject({
  id: id('interaction'),
  kind: z.literal('interaction'),
  name: text('Name').optional(),
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
