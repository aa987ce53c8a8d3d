import type { Rule } from '#core/model/rule/rule.ts'
import { adNotPrepared } from './ad-not-prepared.ts'
import { crossForest } from './cross-forest.ts'
import { fqdnReused } from './fqdn-reused.ts'
import { migrateFromBoth } from './migrate-from-both.ts'
import { newRoleBeforeUpgrade } from './new-role-before-upgrade.ts'
import { notSideBySide } from './not-side-by-side.ts'
import { ocsChangeNotRemerged } from './ocs-change-not-remerged.ts'
import { ocsNotMerged } from './ocs-not-merged.ts'
import { sqlInstanceShared } from './sql-instance-shared.ts'
import { threeGenerations } from './three-generations.ts'
import { twoChatDeployments } from './two-chat-deployments.ts'
import { use2013Tools } from './use-2013-tools.ts'

export const coexistenceRules: readonly Rule[] = [
  threeGenerations,
  migrateFromBoth,
  twoChatDeployments,
  use2013Tools,
  sqlInstanceShared,
  fqdnReused,
  crossForest,
  notSideBySide,
  ocsNotMerged,
  ocsChangeNotRemerged,
  newRoleBeforeUpgrade,
  adNotPrepared,
]
