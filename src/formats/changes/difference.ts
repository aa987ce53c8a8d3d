import { operationInWords } from '#core/domain/migration/operations.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { changesIn, operationsBetween, stageChanges } from '#core/views/changes/changes.ts'
import { planChanges, type StageDifference } from '#core/views/changes/plan-changes.ts'
import type { StageChange } from '#core/views/changes/stage-change.ts'

/** A part of a difference that has a heading: a stage of two plans, or two stages of one. */
export interface DifferenceSection {
  readonly heading: string
  readonly stages: { readonly from: string | null; readonly to: string | null }
  /** Whole sentences. */
  readonly facts: readonly string[]
  readonly operations: readonly string[]
  readonly changes: readonly StageChange[]
}

/** What differs between two stages or two plans, ready to be written. */
export interface Difference {
  readonly title: string
  /** What is compared, by name. */
  readonly from: string
  readonly to: string
  readonly facts: readonly string[]
  readonly sections: readonly DifferenceSection[]
  /** What is compared, by whose names a terminal is spared the long ones. */
  readonly plans: readonly Plan[]
}

/** The difference of two stages, which may be of two plans. */
export function differenceOfStages(plan: Plan, from: Stage, to: Stage, other = plan): Difference {
  const operations = plan === other ? operationsBetween(plan, from.id, to.id) : to.operations
  const names = plan === other ? [from.name, to.name] : [`${from.name} (${plan.name})`, `${to.name} (${other.name})`]
  const [was = '', is = ''] = names
  const section = {
    heading: `From ${was} to ${is}`,
    stages: { from: from.id, to: to.id },
    facts: [],
    operations: operations.map((operation) => operationInWords(operation, from, to)),
    changes: plan === other ? changesIn(plan, from, to) : stageChanges(from, to, operations),
  }
  const isEmpty = section.changes.length + section.operations.length === 0
  return { title: plan.name, from: was, to: is, facts: [], sections: isEmpty ? [] : [section], plans: [plan, other] }
}

/** The difference of two plans, stage by stage. */
export function differenceOfPlans(before: Plan, after: Plan, names: readonly [string, string]): Difference {
  const { facts, stages } = planChanges(before, after)
  const sections = stages.map(sectionOf)
  return { title: after.name, from: names[0], to: names[1], facts, sections, plans: [before, after] }
}

function sectionOf({ before, after, facts, changes }: StageDifference): DifferenceSection {
  const name = (after ?? before)?.name ?? ''
  const heading = after ? (before ? `Stage ${name}` : `Stage ${name} is added`) : `Stage ${name} is removed`
  return { heading, stages: { from: before?.id ?? null, to: after?.id ?? null }, facts, operations: [], changes }
}

export const noDifference = ({ from, to }: Difference): string => `No differences between ${from} and ${to}.`

export const isEmptyDifference = ({ facts, sections }: Difference): boolean => facts.length + sections.length === 0
