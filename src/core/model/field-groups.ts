import type { Kind } from './entity.ts'
import { type Field, fieldsOf } from './fields.ts'

/** Fields that people look for together. */
export interface FieldGroup {
  readonly title: string
  readonly fields: readonly Field[]
}

/** The fields of a kind: what it is and where it belongs comes first, the details group by group. */
export const fieldGroupsOf = (kind: Kind): readonly [first: FieldGroup, ...details: FieldGroup[]] => groups[kind]

type Names = readonly (readonly [title: string, ...fields: string[]])[]

const identity = 'Identity'

const names: Readonly<Record<Kind, Names>> = {
  site: [[identity, 'name', 'siteKind', 'region', 'defaultChatPool']],
  pool: [
    [identity, 'name', 'generation', 'edition', 'fqdn', 'site'],
    ['Servers', 'frontEnds', 'sqlInstance', 'holdsCms', 'stretched'],
    ['Directory', 'forest', 'domain'],
  ],
  chatPool: [
    [identity, 'name', 'hostedOn', 'generation', 'fqdn', 'state'],
    ['Servers', 'servers', 'poolType', 'collocation', 'stretched', 'dataCenterLink', 'poolState'],
    ['Stores', 'contentStore', 'mirrorStore', 'backupStore', 'backupMirrorStore', 'fileStore'],
    [
      'Compliance',
      'complianceEnabled',
      'complianceServers',
      'complianceAdapter',
      'complianceStore',
      'complianceMirrorStore',
      'complianceBackupStore',
    ],
    ['Compatibility', 'lookupUri', 'trustedApplicationPool', 'endpoints'],
    ['People', 'concurrentUsers', 'rootManagers'],
    ['Place', 'site', 'forest', 'domain'],
  ],
  category: [
    [identity, 'name', 'chatPool', 'parent', 'description'],
    ['People', 'allowedMembers', 'deniedMembers', 'creators', 'managers'],
    ['Settings', 'invitations', 'fileUpload', 'chatHistory'],
  ],
  room: [
    [identity, 'name', 'category', 'chatPool', 'addIn', 'description'],
    ['People', 'members', 'managers', 'presenters'],
    ['Settings', 'type', 'privacy', 'invitations', 'disabled', 'region'],
    ['Migration', 'hasFiles', 'leaveBehind'],
  ],
  addIn: [[identity, 'name', 'chatPool', 'url']],
  users: [
    [identity, 'name', 'count', 'homedOn', 'policy', 'needsChat'],
    ['Addresses', 'sipAddress', 'sipDomain', 'memberOf'],
    ['Place', 'site', 'federated', 'online'],
  ],
  client: [[identity, 'client', 'users', 'connectsTo', 'configuration']],
  policy: [[identity, 'name', 'scope', 'site', 'enabled']],
  interaction: [[identity, 'name', 'from', 'to']],
}

const groups = Object.fromEntries(
  Object.entries(names).map(([kind, lists]) => [
    kind,
    lists.map(([title, ...fields]) => ({
      title,
      fields: fields.flatMap((name) => fieldsOf(kind as Kind).find((field) => field.name === name) ?? []),
    })),
  ]),
) as unknown as Readonly<Record<Kind, readonly [FieldGroup, ...FieldGroup[]]>>
