import type { Finding } from '#core/checking/finding.ts'
import type { Migration } from '#core/migration/migration.ts'
import { migrationFindings } from '#core/migration/migration-preview.ts'
import type { Plan } from '#core/plan.ts'
import { checkSteps } from './check.ts'

/** What the rules would say of the step, if the migration were done. */
export const findingsOfMigration = (plan: Plan, migration: Migration): readonly Finding[] =>
  migrationFindings(checkSteps, plan, migration)
