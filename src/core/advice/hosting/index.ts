import type { Advice } from '#core/model/rule/advice.ts'
import { chatServerOnOtherRoleAdvice } from './chat-server-on-other-role.ts'
import { collocatedOnEnterpriseAdvice } from './collocated-on-enterprise.ts'
import { crossForestHomeAdvice } from './cross-forest-home.ts'
import { generationMismatchAdvice } from './generation-mismatch.ts'
import { homeNotAliveAdvice } from './home-not-alive.ts'
import { missingHomeAdvice } from './missing-home.ts'
import { newLegacyPoolInMixedEnvAdvice } from './new-legacy-pool-in-mixed-env.ts'
import { newOcsChatPoolAfterMergeAdvice } from './new-ocs-chat-pool-after-merge.ts'
import { standardEditionEvaluationAdvice } from './standard-edition-evaluation.ts'
import { standardEditionFqdnAdvice } from './standard-edition-fqdn.ts'
import { standardEditionNotHaAdvice } from './standard-edition-not-ha.ts'

export const hostingAdvice: readonly Advice[] = [
  missingHomeAdvice,
  generationMismatchAdvice,
  homeNotAliveAdvice,
  crossForestHomeAdvice,
  collocatedOnEnterpriseAdvice,
  standardEditionFqdnAdvice,
  standardEditionNotHaAdvice,
  standardEditionEvaluationAdvice,
  newLegacyPoolInMixedEnvAdvice,
  newOcsChatPoolAfterMergeAdvice,
  chatServerOnOtherRoleAdvice,
]
