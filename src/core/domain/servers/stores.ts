import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool } from '#core/model/entity.ts'

/** The stores of a chat pool, with what people call them. */
export const storeNames = {
  contentStore: 'content store',
  mirrorStore: 'mirror store',
  backupStore: 'backup store',
  backupMirrorStore: 'backup mirror store',
  complianceStore: 'compliance store',
  complianceMirrorStore: 'compliance mirror store',
  complianceBackupStore: 'compliance backup store',
} as const
export type StoreField = keyof typeof storeNames
export type Store = NonNullable<ChatPool[StoreField]>

/** One store that somebody has filled in. */
export interface NamedStore {
  readonly field: StoreField
  readonly name: string
  readonly store: Store
}

export function storesOf(chatPool: ChatPool): readonly NamedStore[] {
  return (Object.keys(storeNames) as StoreField[]).flatMap((field) => {
    const store = chatPool[field]
    return store ? [{ field, name: storeNames[field], store }] : []
  })
}

/** Whether a store holds chat itself or a copy of it, and not records of compliance. */
export const holdsChat = ({ field }: NamedStore): boolean => !field.startsWith('compliance')

/** The computer of an SQL instance written `host\name`. */
export const serverOf = (instance: string): string => instance.split('\\')[0] ?? instance

/** Whether two names may mean one computer: an FQDN and the same host name without a domain do. */
export function isSameComputer(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return isShort(one) || isShort(other) ? hostIn(one) === hostIn(other) : one === other
}

const isShort = (name: string): boolean => !name.includes('.')
/** The name of a server without its domain. */
export const hostIn = (name: string): string => name.split('.', 1)[0] ?? name

/** Under which the name of a computer, or of an instance on it, is listed for whoever looks for others that may mean the same. */
export function computerKeys(name: string): readonly string[] {
  const own = serverOf(name).toLowerCase()
  return [own, inAnyDomain(own)]
}

/** Under which all names are listed that may mean the same computer as this one, and no others. */
export function sameComputerKeys(name: string): readonly string[] {
  const own = serverOf(name).toLowerCase()
  return isShort(own) ? [inAnyDomain(own)] : [own, hostIn(own)]
}

const inAnyDomain = (name: string): string => `${hostIn(name)}.*`

/** Lists what is on one computer, by the names of computers or of instances; a name without a domain is taken for the first one. */
export function onOneComputer<T>(all: readonly T[], nameOf: (one: T) => string): readonly (readonly T[])[] {
  const named = all.map((one) => ({ one, name: serverOf(nameOf(one)).toLowerCase() }))
  const firsts = new Map<string, string>()
  for (const { name } of named) if (!firsts.has(hostIn(name))) firsts.set(hostIn(name), name)
  const computers = groupBy(named, ({ name }) => {
    const first = firsts.get(hostIn(name)) ?? name
    return isShort(first) || isShort(name) ? first : name
  })
  return [...computers.values()].map((group) => group.map(({ one }) => one))
}

/** Whether a file store is a path on the network. */
export const isShare = (path: string | undefined): boolean => path?.startsWith('\\\\') === true
