import type { Migration } from '#core/domain/migration/migration.ts'
import { addStage } from '#core/edits/stage-list.ts'
import { type Plan, type StageId, stageBefore } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { migrationFindings } from '#core/views/previews/migration-preview.ts'
import { checkSteps } from './check.ts'

/** What the rules would say of the step, if the migration were done. */
export const findingsOfMigration = (plan: Plan, migration: Migration): readonly Finding[] =>
  migrationFindings(checkSteps, plan, migration)

/**
 * A step that a migration can belong to: one that is there, or one to a new stage behind the last one with the source.
 */
export interface MigrationStep {
  readonly stage: StageId
  readonly title: string
  /** The plan in which the step is there. */
  readonly plan: Plan
}

/** The steps that have the chat pool before them; a new stage behind the shown one comes last. */
export function migrationSteps(plan: Plan, source: Migration['source'], shown: StageId): readonly MigrationStep[] {
  const there = plan.stages.flatMap((stage) => {
    const before = stageBefore(plan, stage.id)
    return before?.topology.chatPool.has(source)
      ? [{ stage: stage.id, title: `From ${before.name} to ${stage.name}`, plan }]
      : []
  })
  const grown = addStage(plan, shown)
  const at = grown.stages.findIndex(({ id }) => id === shown)
  const [behind, added] = [grown.stages[at], grown.stages[at + 1]]
  if (!behind || !added) return there
  return [...there, { stage: added.id, title: `From ${behind.name} to a new stage`, plan: grown }]
}
