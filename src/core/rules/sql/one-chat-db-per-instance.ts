import { poolsOf } from '#core/domain/migration/steps.ts'
import { type Database, databaseInWords, databasesOf } from '#core/domain/servers/databases.ts'
import { persistentChatOf } from '#core/domain/servers/load.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, thousands } from '#core/model/words.ts'

export const oneChatDbPerInstance: Rule = {
  id: 'sql/one-chat-db-per-instance',
  severity: 'error',
  when: 'stage',
  title: 'An SQL instance holds one database of a kind',
  source: { keys: ['COMP', 'COLEE', 'COLSE'], basis: 'stated' },

  *check({ graph }) {
    for (const [first, ...others] of sharingIn(graph)) {
      if (!first) continue
      const all = [first, ...others]
      yield {
        entities: [...new Set(all.map(({ owner }) => owner.id))],
        field: first.field,
        message: `The SQL instance ${first.instance} would hold ${thousands(all.length)} ${kindOf(first)} databases: ${listed(all.map(databaseInWords))}. It takes one. Give each an instance of its own.`,
      }
    }
  },
}

/** The databases of a kind that share an instance. */
export function sharingIn(graph: Graph): readonly (readonly Database[])[] {
  const owners = [...poolsOf(graph, 'lync2013'), ...persistentChatOf(graph.all('chatPool'))]
  const byInstance = groupBy(owners.flatMap(databasesOf), ({ instance, holds }) => `${holds} ${instance.toLowerCase()}`)
  return [...byInstance.values()].filter(({ length }) => length > 1)
}

const kindOf = ({ holds }: Database): string => (holds === 'chat' ? 'Persistent Chat' : holds)
