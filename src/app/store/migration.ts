import type { Migration } from '#core/domain/migration/migration.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { migrationFindings } from '#core/views/previews/migration-preview.ts'
import { checkSteps } from './check.ts'

/** What the rules would say of the step, if the migration were done. */
export const findingsOfMigration = (plan: Plan, migration: Migration): readonly Finding[] =>
  migrationFindings(checkSteps, plan, migration)
