import { isSameName } from '#core/model/base/same-name.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const ocsCollation: Rule = {
  id: 'sql/ocs-collation',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The database of OCS 2007 R2 Group Chat has the collation that it needs',
  source: { keys: ['OCSSUP'], basis: 'stated' },

  *check(chatPool) {
    const collation = chatPool.contentStore?.collation
    if (chatPool.generation !== 'ocs2007r2' || !collation || isSameName(collation, needed)) return
    yield {
      entities: [chatPool.id],
      field: 'contentStore',
      message: `The database of ${chatPool.name} has the collation ${collation}. OCS 2007 R2 Group Chat needs ${needed}. Rebuild the database with it.`,
    }
  },
}

export const needed = 'SQL_Latin1_General_CP1_CI_AS'
