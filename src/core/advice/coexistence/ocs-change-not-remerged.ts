import type { Advice } from '#core/model/rule/advice.ts'
import { mergeFix } from '../parts/stage-fixes.ts'

export const ocsChangeNotRemergedAdvice: Advice = {
  rule: 'coexistence/ocs-change-not-remerged',
  rationale: 'Lync 2013 knows the OCS topology as it was merged last, once at the start and once at the end at least.',
  howToFix: 'Merge the legacy topology again in the step that changes the OCS pools.',

  fixes: (plan, finding) => [mergeFix(plan, finding.stage)],
}
