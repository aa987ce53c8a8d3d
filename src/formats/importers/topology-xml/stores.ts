import type { ChatPool } from '#core/model/entity.ts'
import { attributeOf, childOf } from '../../xml/element.ts'
import { type Service, sqlKeyOf } from './document.ts'
import type { Estate } from './estate.ts'
import { inRoles } from './names.ts'

/** Where each store of a chat pool is found: its field, its role, and how the chat pool depends on it. */
const stores = [
  ['contentStore', 'PersistentChatStore', 'Default'],
  ['mirrorStore', 'PersistentChatStore', 'Mirror'],
  ['backupStore', 'PersistentChatStore', 'Backup'],
  ['backupMirrorStore', 'PersistentChatStore', 'BackupMirror'],
  ['complianceStore', 'PersistentChatComplianceStore', 'Default'],
  ['complianceMirrorStore', 'PersistentChatComplianceStore', 'Mirror'],
  ['complianceBackupStore', 'PersistentChatComplianceStore', 'Backup'],
] as const

type Stores = Pick<ChatPool, (typeof stores)[number][0] | 'fileStore' | 'complianceEnabled'>

export function storesOf(estate: Estate, chatPool: Service): Stores {
  const found = stores.flatMap(([field, role, usage]) => {
    const store = storeOf(estate, estate.dependencyOf(chatPool, role, usage))
    return store ? [[field, store] as const] : []
  })
  const fileStore = shareOf(estate, estate.dependencyOf(chatPool, 'FileStore'))
  const held: Stores = Object.fromEntries(found)
  return { ...held, ...(fileStore && { fileStore }), ...(held.complianceStore && { complianceEnabled: true }) }
}

/** `host\name` of the SQL instance that a store is on; the default instance has the host's name alone. */
export function instanceOf(estate: Estate, store: Service | undefined): string | undefined {
  const host = estate.clusterOf(store)?.fqdn
  if (!host || store?.sqlInstance === undefined) return undefined
  return store.sqlInstance ? `${host}\\${store.sqlInstance}` : host
}

function storeOf(estate: Estate, store: Service | undefined): ChatPool['contentStore'] {
  const instance = instanceOf(estate, store)
  if (!store || !instance) return undefined
  const alwaysOn = estate.alwaysOn.has(sqlKeyOf(store.cluster ?? '', store.sqlInstance ?? ''))
  return { instance, ...(alwaysOn && { alwaysOn }) }
}

function shareOf(estate: Estate, fileStore: Service | undefined): string | undefined {
  const host = estate.clusterOf(fileStore)?.fqdn
  const share = attributeOf(childOf(fileStore?.element, inRoles('FileStoreService')), 'ShareName')
  return host && share && `\\\\${host}\\${share}`
}
