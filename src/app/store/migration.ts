import { createCheck } from '#core/checking/check.ts'
import type { Finding } from '#core/checking/finding.ts'
import type { Migration } from '#core/migration/migration.ts'
import { migrationFindings } from '#core/migration/migration-preview.ts'
import type { Plan } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'

/** Apart from the answers about the plan, so that neither displaces the other; only steps are asked about. */
const check = createCheck(rules.filter(({ when }) => when === 'transition'))

/** What the rules would say of the step, if the migration were done. */
export const findingsOfMigration = (plan: Plan, migration: Migration): readonly Finding[] =>
  migrationFindings(check, plan, migration)
