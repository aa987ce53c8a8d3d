import type { Advice } from '#core/model/rule/advice.ts'
import { adNotPreparedAdvice } from './ad-not-prepared.ts'
import { crossForestAdvice } from './cross-forest.ts'
import { fqdnReusedAdvice } from './fqdn-reused.ts'
import { migrateFromBothAdvice } from './migrate-from-both.ts'
import { newRoleBeforeUpgradeAdvice } from './new-role-before-upgrade.ts'
import { notSideBySideAdvice } from './not-side-by-side.ts'
import { ocsChangeNotRemergedAdvice } from './ocs-change-not-remerged.ts'
import { ocsNotMergedAdvice } from './ocs-not-merged.ts'
import { sqlInstanceSharedAdvice } from './sql-instance-shared.ts'
import { threeGenerationsAdvice } from './three-generations.ts'
import { twoChatDeploymentsAdvice } from './two-chat-deployments.ts'
import { use2013ToolsAdvice } from './use-2013-tools.ts'

export const coexistenceAdvice: readonly Advice[] = [
  threeGenerationsAdvice,
  migrateFromBothAdvice,
  twoChatDeploymentsAdvice,
  use2013ToolsAdvice,
  sqlInstanceSharedAdvice,
  fqdnReusedAdvice,
  crossForestAdvice,
  notSideBySideAdvice,
  ocsNotMergedAdvice,
  ocsChangeNotRemergedAdvice,
  newRoleBeforeUpgradeAdvice,
  adNotPreparedAdvice,
]
