import { type Database, databaseInWords } from '#core/domain/servers/databases.ts'
import { newSqlInstance, setFields, setSqlInstance } from '#core/edits/servers.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { itsOrTheir, listed } from '#core/model/words.ts'
import { sharingIn } from '#core/rules/sql/one-chat-db-per-instance.ts'
import { graphAt } from '../parts/subject.ts'

export const oneChatDbPerInstanceAdvice: Advice = {
  rule: 'sql/one-chat-db-per-instance',
  rationale: 'One instance holds at most one Persistent Chat database, one of its compliance and one of a Back End.',
  howToFix: 'Give each an SQL instance of its own.',

  fixes(plan, finding) {
    const owners = new Set(finding.entities)
    const shared = sharingIn(graphAt(plan, finding)).filter((uses) => uses.every(({ owner }) => owners.has(owner.id)))
    const moving = shared.flatMap((uses) => uses.slice(1))
    const title = `Give ${listed(moving.map(databaseInWords))} an SQL instance of ${itsOrTheir(moving.length)} own`
    return [{ title, apply: (before) => moving.reduce((edited, use) => moveOut(edited, finding, use), before) }]
  },
}

function moveOut(plan: Plan, { stage }: Finding, { owner, instance, holds, field }: Database): Plan {
  if (owner.kind === 'pool') {
    return setSqlInstance(plan, stage, owner, newSqlInstance(plan, stage, instance, 'LYNC2013'))
  }
  if (field === 'sqlInstance') return plan
  const name = newSqlInstance(plan, stage, instance, holds === 'compliance' ? 'PCHATCOMP' : 'PCHAT')
  return setFields(plan, stage, owner.id, { [field]: { ...owner[field], instance: name } })
}
