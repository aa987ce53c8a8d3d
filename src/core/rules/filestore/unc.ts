import { isLocalPath, isShare } from '#core/domain/servers/stores.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const unc: Rule = {
  id: 'filestore/unc',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The file store is a share for several servers and a local path for a single one',
  rationale: 'Several servers need a file store that all of them reach; a single computer has its own.',
  howToFix: 'Give a share such as \\\\server\\share, or for a single computer a local path such as C:\\files.',
  source: { keys: ['ADD'], basis: 'stated' },

  *check(chatPool) {
    const { poolType, fileStore, name } = chatPool
    if (isLegacy(chatPool) || !poolType || !fileStore) return
    const isMulti = poolType === 'multiComputer'
    if (isMulti ? isShare(fileStore) : isLocalPath(fileStore)) return
    yield {
      entities: [chatPool.id],
      field: 'fileStore',
      message: isMulti
        ? `${name} is for multiple computers, but its file store ${fileStore} is not a share. All its servers have to reach it. Give a share such as \\\\server\\share.`
        : `${name} is for a single computer, but its file store ${fileStore} is not a local path. Give a path such as C:\\files.`,
    }
  },
}
