import { homeSiteOf } from '#core/domain/people/policies.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { missedUsers } from '#core/rules/policy/site-of-chat-pool.ts'
import { sitePolicyFix } from '../parts/policy-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const siteOfChatPoolAdvice: Advice = {
  rule: 'policy/site-of-chat-pool',
  rationale: 'A site policy counts for the users whose home pool is in the site, wherever the chat pool is.',
  howToFix: 'Create a policy for the site of the users.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const policy = subjectOf(plan, finding, 'policy')
    const ids = policy ? missedUsers(graph, policy).map((users) => homeSiteOf(graph, users)) : []
    const sites = [...new Set(ids)].flatMap((id) => graph.get('site', id) ?? [])
    return sites.length === 0 ? [] : [sitePolicyFix(graph, finding.stage, sites)]
  },
}
