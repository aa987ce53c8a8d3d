import { poolsOf } from '#core/domain/migration/steps.ts'
import { persistentChatOf } from '#core/domain/servers/load.ts'
import { holdsChat, type NamedStore, storesOf } from '#core/domain/servers/stores.ts'
import { newSqlInstance, setFields, setSqlInstance } from '#core/edits/servers.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
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
        message: `The SQL instance ${first.instance} would hold ${thousands(all.length)} ${first.database} databases: ${listed(all.map(nameOfUse))}. It takes one. Give each an instance of its own.`,
      }
    }
  },

  fixes(plan, finding) {
    const owners = new Set(finding.entities)
    const shared = sharingIn(graphAt(plan, finding)).filter((uses) => uses.every(({ owner }) => owners.has(owner.id)))
    const moving = shared.flatMap((uses) => uses.slice(1))
    const title = `Give ${listed(moving.map(nameOfUse))} an SQL instance of ${itsOrTheir(moving.length)} own`
    return [{ title, apply: (before) => moving.reduce((edited, use) => moveOut(edited, finding, use), before) }]
  },
}

/** A database and the instance that it is in. */
interface Use {
  readonly owner: Pool | ChatPool
  readonly instance: string
  readonly database: 'Persistent Chat' | 'compliance' | 'Back End'
  readonly field: 'sqlInstance' | NamedStore['field']
  readonly name: string
}

const nameOfUse = ({ owner, name }: Use): string => `the ${name} of ${owner.name}`

/** The databases of a kind that share an instance. */
function sharingIn(graph: Graph): readonly (readonly Use[])[] {
  const uses = [
    ...poolsOf(graph, 'lync2013').flatMap(backEndOf),
    ...persistentChatOf(graph.all('chatPool')).flatMap(databasesOf),
  ]
  const byInstance = groupBy(uses, ({ instance, database }) => `${database} ${instance.toLowerCase()}`)
  return [...byInstance.values()].filter(({ length }) => length > 1)
}

const backEndOf = (owner: Pool): readonly Use[] =>
  owner.sqlInstance
    ? [{ owner, instance: owner.sqlInstance, database: 'Back End', field: 'sqlInstance', name: 'Back End' }]
    : []

const databasesOf = (owner: ChatPool): readonly Use[] =>
  storesOf(owner).flatMap((one): readonly Use[] => {
    const { instance } = one.store
    const database = holdsChat(one) ? 'Persistent Chat' : 'compliance'
    return instance ? [{ owner, instance, database, field: one.field, name: one.name }] : []
  })

function moveOut(plan: Plan, { stage }: Finding, { owner, instance, database, field }: Use): Plan {
  if (owner.kind === 'pool') {
    return setSqlInstance(plan, stage, owner, newSqlInstance(plan, stage, instance, 'LYNC2013'))
  }
  if (field === 'sqlInstance') return plan
  const name = newSqlInstance(plan, stage, instance, database === 'compliance' ? 'PCHATCOMP' : 'PCHAT')
  return setFields(plan, stage, owner.id, { [field]: { ...owner[field], instance: name } })
}
