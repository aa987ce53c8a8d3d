import { holdsChat, isSameComputer, serverOf, storesOf } from '#core/domain/servers/stores.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const withBackend: Rule = {
  id: 'sql/with-backend',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'Persistent Chat does not share the SQL server of a Back End',
  rationale: 'Sharing is supported, but the chat database grows and takes from the Back End what that needs.',
  howToFix: 'Use an SQL server for Persistent Chat alone.',
  source: { keys: ['COMP', 'COLEE', 'PLAT'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    const stores = storesOf(chatPool).filter(holdsChat)
    for (const { id, name, edition, sqlInstance } of graph.all('pool')) {
      if (!sqlInstance || edition === 'standard') continue
      const shared = stores.filter(({ store }) => store.instance && isOnServer(store.instance, sqlInstance))
      const [first] = shared
      if (!first) continue
      yield {
        entities: [chatPool.id, id],
        field: first.field,
        message: `${chatPool.name} has its ${listed(shared.map((one) => one.name))} on ${serverOf(sqlInstance)}, the SQL server of ${name}. That is supported but not recommended, because chat grows. Use another SQL server.`,
      }
    }
  },
}

const isOnServer = (instance: string, other: string): boolean => isSameComputer(serverOf(instance), serverOf(other))
