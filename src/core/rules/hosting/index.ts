import type { Rule } from '#core/model/rule/rule.ts'
import { chatServerOnOtherRole } from './chat-server-on-other-role.ts'
import { collocatedOnEnterprise } from './collocated-on-enterprise.ts'
import { crossForestHome } from './cross-forest-home.ts'
import { generationMismatch } from './generation-mismatch.ts'
import { homeNotAlive } from './home-not-alive.ts'
import { missingHome } from './missing-home.ts'
import { newLegacyPoolInMixedEnv } from './new-legacy-pool-in-mixed-env.ts'
import { newOcsChatPoolAfterMerge } from './new-ocs-chat-pool-after-merge.ts'
import { standardEditionEvaluation } from './standard-edition-evaluation.ts'
import { standardEditionFqdn } from './standard-edition-fqdn.ts'
import { standardEditionNotHa } from './standard-edition-not-ha.ts'

export const hostingRules: readonly Rule[] = [
  missingHome,
  generationMismatch,
  homeNotAlive,
  crossForestHome,
  collocatedOnEnterprise,
  standardEditionFqdn,
  standardEditionNotHa,
  standardEditionEvaluation,
  newLegacyPoolInMixedEnv,
  newOcsChatPoolAfterMerge,
  chatServerOnOtherRole,
]
