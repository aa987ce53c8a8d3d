import type { Advice } from '#core/model/rule/advice.ts'

export const stretchedNoBackupStoreAdvice: Advice = {
  rule: 'topology/stretched-no-backup-store',
  rationale: 'The second data center takes over with a copy of the database that log shipping keeps up to date.',
  howToFix: 'Add a backup store in the other data center.',
}
