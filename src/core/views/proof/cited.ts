import { subjectOf } from '#core/checking/finding-groups.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Plan, type Severity, type StageId, stageOf } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, listed, nameOf, severityName } from '#core/model/words.ts'

/** A finding that speaks against a point: enough to name it, and to find it among all. */
export interface CitedFinding {
  /** As in SARIF: rule, stage and sorted entities. */
  readonly id: string
  readonly rule: string
  /** What the rule wants. */
  readonly title: string
  readonly severity: Severity
  readonly stage: StageId
  /** Whether it is about the step that leads to the stage. */
  readonly transition: boolean
  readonly entities: readonly EntityId[]
}

type Told = Pick<Finding, 'severity' | 'stage' | 'transition' | 'entities'>

export const cited = ({ id, title }: Rule, { severity, stage, transition, entities }: Told): CitedFinding => ({
  id: identityOf({ rule: id, stage, entities }),
  rule: id,
  title,
  severity,
  stage,
  transition,
  entities,
})

/** "Error: A pool keeps its generation as long as it lives · L10 · in the step to Target". */
export function citedInWords(plan: Plan, { title, severity, stage, transition, entities }: CitedFinding): string {
  const subjects = entities.flatMap((id) => subjectOf(plan, { stage, entities: [id] }) ?? [])
  const names = listed([...new Set(subjects.map(nameOf))], 6)
  const where = `in ${transition ? 'the step to ' : ''}${stageOf(plan, stage)?.name ?? stage}`
  return [`${capital(severityName[severity])}: ${title}`, ...(names === '' ? [] : [names]), where].join(' · ')
}
