import { isSameComputer, serverOf } from '#core/domain/servers/stores.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const ocsDbSeparate: Rule = {
  id: 'sql/ocs-db-separate',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The database of OCS 2007 R2 Group Chat is on another computer than its servers',
  source: { keys: ['OCSSUP', 'OCSSVC'], basis: 'stated' },

  *check(chatPool) {
    const { generation, contentStore, servers = [] } = chatPool
    if (generation !== 'ocs2007r2' || !contentStore?.instance) return
    const host = serverOf(contentStore.instance)
    if (!servers.some(({ fqdn }) => isSameComputer(fqdn, host))) return
    yield {
      entities: [chatPool.id],
      field: 'contentStore',
      message: `${chatPool.name} has its database on ${host}, which is one of its Group Chat servers. OCS 2007 R2 needs them on different computers. Use an SQL server on another computer.`,
    }
  },
}
