import { areOnOneComputer, databasesOf } from '#core/domain/servers/databases.ts'
import { computerKeys, sameComputerKeys, serverOf } from '#core/domain/servers/stores.ts'
import { isLegacy } from '#core/model/entity.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

/** The SQL server of an older pool is named by sql/legacy-computer-shared. */
export const withBackend: Rule = {
  id: 'sql/with-backend',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'Persistent Chat does not share the SQL server of a Back End',
  source: { keys: ['COMP', 'COLEE', 'PLAT'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    const databases = databasesOf(chatPool)
    const keys = new Set(databases.flatMap(({ instance }) => sameComputerKeys(instance)))
    const near = new Set([...keys].flatMap((key) => graph.having(poolsByComputer, key)))
    for (const { id, name, generation, edition, sqlInstance } of near) {
      if (!sqlInstance || generation !== 'lync2013' || edition === 'standard') continue
      const shared = databases.filter(({ instance }) => areOnOneComputer(instance, sqlInstance))
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

const poolsByComputer = indexOn('pool', ({ sqlInstance }) => (sqlInstance ? computerKeys(sqlInstance) : []))
