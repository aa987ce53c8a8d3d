import { isOnePerson } from '#core/domain/people/headcount.ts'
import type { ChatPool, Content, Entity, EntityId, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldValue, isPlain, placeholder, type Value } from './cmdlet.ts'
import type { Transition } from './transition.ts'

/** The FQDN of a chat pool, with what follows it. */
export const fqdnOf = (chatPool: ChatPool, rest = ''): Value => fieldValue(chatPool, 'fqdn', chatPool.fqdn, rest)

/** The database of a chat pool, as its SQL instance names it. */
export const databaseOf = (chatPool: ChatPool): Value =>
  fieldValue(chatPool, 'contentStore', chatPool.contentStore?.instance)

/** Host and instance of a SQL instance that is written `host\\name`; the instance without a name needs none. */
export function sqlServerOf(entity: Entity, field: string, instance: string | undefined): Record<string, Value> {
  const [host, name] = instance?.split('\\') ?? []
  return {
    SqlServerFqdn: fieldValue(entity, field, host),
    ...(name && { SqlInstanceName: fieldValue(entity, field, name) }),
  }
}

/** Where a chat pool keeps uploaded files; a path has no quotes in it, and none at its end is needed. */
export function fileStoreOf(chatPool: ChatPool): Value {
  const path = chatPool.fileStore?.replace(/[\\/]+$/, '')
  return path?.includes('"')
    ? placeholder(`File store of ${chatPool.name}`, chatPool)
    : fieldValue(chatPool, 'fileStore', path)
}

/** The computers on which the services of a chat pool run; those of an unknown one by its field. */
export function serversOf(chatPool: ChatPool): readonly Value[] {
  const servers = (chatPool.servers ?? []).map(({ fqdn }) => fieldValue(chatPool, 'servers', fqdn))
  return servers.length > 0 ? servers : [fieldValue(chatPool, 'servers', undefined)]
}

/** Users and groups in a list, as a cmdlet names them. */
export const principalsOf = (
  graph: Graph,
  entity: Entity,
  field: string,
  principals: readonly string[],
): readonly Value[] =>
  principals.map((principal) => {
    const users = principal.startsWith('users:') ? graph.get('users', principal as EntityId) : undefined
    if (!users) return fieldValue(entity, field, principal)
    if (isOnePerson(users)) return identityOf(users)
    const what = users.count === undefined ? 'SIP address or group of' : 'Group that holds'
    return { ...placeholder(`${what} ${users.name}`, users), ...(users.count === undefined && { field: 'sipAddress' }) }
  })

/** One user by the SIP address; of a group the plan knows none. */
export function identityOf(users: Users): Value {
  if (users.count !== undefined && users.count > 1) return placeholder(`SIP address of each of ${users.name}`, users)
  return fieldValue(users, 'sipAddress', users.sipAddress && sip(users.sipAddress))
}

export const sip = (address: string): string => (/^sip:/i.test(address) ? address : `sip:${address}`)

/** The address of the Lookup account of a Group Chat pool. */
export const lookupAddress = (chatPool: ChatPool): Value =>
  fieldValue(chatPool, 'lookupUri', chatPool.lookupUri && sip(chatPool.lookupUri))

/** A category, room or add-in as the cmdlets of Persistent Chat know it. */
export const contentIdentity = (chatPool: ChatPool, content: Content): Value =>
  isPlain(content.name) ? fqdnOf(chatPool, `\\${content.name}`) : nameOf(content)

export const nameOf = (entity: Exclude<Entity, { kind: 'client' | 'interaction' }>): Value =>
  fieldValue(entity, 'name', entity.name)

/** Who comes into a list and who leaves it. */
export function listChange(
  { was, is }: Transition,
  entity: Entity,
  field: string,
  old: readonly string[] = [],
  fresh: readonly string[] = [],
): { readonly add: readonly Value[]; readonly remove: readonly Value[] } {
  const added = fresh.filter((one) => !old.includes(one))
  const gone = old.filter((one) => !fresh.includes(one))
  return { add: principalsOf(is, entity, field, added), remove: principalsOf(was, entity, field, gone) }
}
