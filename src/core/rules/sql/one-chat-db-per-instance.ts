import { poolsOf } from '#core/domain/migration/steps.ts'
import { type Database, databaseInWords, databasesOf } from '#core/domain/servers/databases.ts'
import { persistentChatOf } from '#core/domain/servers/load.ts'
import { newSqlInstance, setFields, setSqlInstance } from '#core/edits/servers.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { itsOrTheir, listed, thousands } from '#core/model/words.ts'
import { graphAt } from '../parts/fixes/subject.ts'

export const oneChatDbPerInstance: Rule = {
  id: 'sql/one-chat-db-per-instance',
  severity: 'error',
  when: 'stage',
  title: 'An SQL instance holds one database of a kind',
  rationale: 'One instance holds at most one Persistent Chat database, one of its compliance and one of a Back End.',
  howToFix: 'Give each an SQL instance of its own.',
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

  fixes(plan, finding) {
    const owners = new Set(finding.entities)
    const shared = sharingIn(graphAt(plan, finding)).filter((uses) => uses.every(({ owner }) => owners.has(owner.id)))
    const moving = shared.flatMap((uses) => uses.slice(1))
    const title = `Give ${listed(moving.map(databaseInWords))} an SQL instance of ${itsOrTheir(moving.length)} own`
    return [{ title, apply: (before) => moving.reduce((edited, use) => moveOut(edited, finding, use), before) }]
  },
}

/** The databases of a kind that share an instance. */
function sharingIn(graph: Graph): readonly (readonly Database[])[] {
  const owners = [...poolsOf(graph, 'lync2013'), ...persistentChatOf(graph.all('chatPool'))]
  const byInstance = groupBy(owners.flatMap(databasesOf), ({ instance, holds }) => `${holds} ${instance.toLowerCase()}`)
  return [...byInstance.values()].filter(({ length }) => length > 1)
}

const kindOf = ({ holds }: Database): string => (holds === 'chat' ? 'Persistent Chat' : holds)

function moveOut(plan: Plan, { stage }: Finding, { owner, instance, holds, field }: Database): Plan {
  if (owner.kind === 'pool') {
    return setSqlInstance(plan, stage, owner, newSqlInstance(plan, stage, instance, 'LYNC2013'))
  }
  if (field === 'sqlInstance') return plan
  const name = newSqlInstance(plan, stage, instance, holds === 'compliance' ? 'PCHATCOMP' : 'PCHAT')
  return setFields(plan, stage, owner.id, { [field]: { ...owner[field], instance: name } })
}
