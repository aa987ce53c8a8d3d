import { type StoreField, storeNames } from '#core/domain/servers/stores.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { chatName, listed } from '#core/model/words.ts'

export const legacyChatNotMirrored: Rule = {
  id: 'topology/legacy-chat-not-mirrored',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A Group Chat pool is neither mirrored nor stretched',
  source: { keys: ['HADR', 'NEW'], basis: 'derived' },

  *check(chatPool) {
    const has = extrasOf(chatPool)
    const [first] = has
    if (!isLegacy(chatPool) || !first) return
    yield {
      entities: [chatPool.id],
      field: first,
      message: `${chatPool.name} has ${listed(has.map((field) => extras[field]))}, which ${chatName[chatPool.generation]} does not know. Its database is on one SQL server, and its servers are in one place. Take them off.`,
    }
  },
}

type Extra = Exclude<StoreField, 'contentStore' | 'complianceStore'> | 'stretched'

/** What a Group Chat pool cannot have, as people say it. */
export const extras: Readonly<Record<Extra, string>> = {
  mirrorStore: `a ${storeNames.mirrorStore}`,
  backupStore: `a ${storeNames.backupStore}`,
  backupMirrorStore: `a ${storeNames.backupMirrorStore}`,
  complianceMirrorStore: `a ${storeNames.complianceMirrorStore}`,
  complianceBackupStore: `a ${storeNames.complianceBackupStore}`,
  stretched: 'a stretched topology',
}

export const extrasOf = (chatPool: ChatPool): readonly Extra[] =>
  (Object.keys(extras) as Extra[]).filter((field) => chatPool[field] !== undefined && chatPool[field] !== false)
