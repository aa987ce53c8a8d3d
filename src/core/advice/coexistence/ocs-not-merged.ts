import type { Advice } from '#core/model/rule/advice.ts'
import { mergeFix } from '../parts/stage-fixes.ts'

export const ocsNotMergedAdvice: Advice = {
  rule: 'coexistence/ocs-not-merged',
  rationale: 'OCS and Lync 2013 users cannot communicate until the OCS topology is merged and published.',
  howToFix: 'Merge the legacy topology in this step or an earlier one.',

  fixes: (plan, finding) => [mergeFix(plan, finding.stage)],
}
