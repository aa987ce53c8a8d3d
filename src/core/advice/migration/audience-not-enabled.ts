import { obstacleOf } from '#core/domain/reachability/access.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { clientFixes, homeFixes } from '../parts/client-fixes.ts'
import { policyFixes } from '../parts/policy-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const audienceNotEnabledAdvice: Advice = {
  rule: 'migration/audience-not-enabled',
  rationale: 'Lync 2013 clients need a home on Lync 2013 and an enabling policy, Group Chat clients an endpoint.',
  howToFix: 'Move the users, enable them by policy, or connect their Group Chat client.',

  fixes(plan, finding) {
    const [users, target] = [subjectOf(plan, finding, 'users'), subjectOf(plan, finding, 'chatPool')]
    if (!users || !target) return []
    const { stage } = finding
    const graph = graphAt(plan, finding)
    const obstacle = obstacleOf(graph, users, target)
    return [
      ...(obstacle === 'not-homed-on-2013' ? homeFixes(graph, stage, users) : []),
      ...(obstacle === 'policy-disabled' ? policyFixes(graph, stage, users) : []),
      ...clientFixes(graph, stage, users, target),
    ]
  },
}
