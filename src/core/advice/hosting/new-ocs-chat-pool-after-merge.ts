import type { Advice } from '#core/model/rule/advice.ts'
import { mergeFix } from '../parts/stage-fixes.ts'

export const newOcsChatPoolAfterMergeAdvice: Advice = {
  rule: 'hosting/new-ocs-chat-pool-after-merge',
  rationale: 'Lync 2013 knows the OCS topology only as it was merged, and its tools cannot create parts of OCS.',
  howToFix: 'Merge the legacy topology again in the step that adds the chat pool.',

  fixes: (plan, finding) => [mergeFix(plan, finding.stage)],
}
