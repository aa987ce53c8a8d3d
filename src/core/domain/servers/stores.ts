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
  const isShort = !one.includes('.') || !other.includes('.')
  return isShort ? one.split('.')[0] === other.split('.')[0] : one === other
}

/** What the names of one computer have in common, however they are written; those of two can have it, too. */
export const hostOf = (name: string): string => serverOf(name).toLowerCase().split('.', 1)[0] ?? ''

/** Whether a file store is a path on the network. */
export const isShare = (path: string | undefined): boolean => path?.startsWith('\\\\') === true
