import { isShare } from '#core/domain/servers/stores.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** A single computer may have a local path or a share. */
export const unc: Rule = {
  id: 'filestore/unc',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The file store of several servers is a share',
  source: { keys: ['ADD'], basis: 'stated' },

  *check(chatPool) {
    const { poolType, fileStore, name } = chatPool
    if (isLegacy(chatPool) || poolType !== 'multiComputer' || !fileStore || isShare(fileStore)) return
    yield {
      entities: [chatPool.id],
      field: 'fileStore',
      message: `${name} is for multiple computers, but its file store ${fileStore} is not a share. All its servers have to reach it. Give a share such as \\\\server\\share.`,
    }
  },
}
