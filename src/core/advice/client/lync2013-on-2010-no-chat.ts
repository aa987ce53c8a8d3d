import { isLegacy } from '#core/model/entity.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { groupChatFixes, homeFixes } from '../parts/client-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const lync2013On2010NoChatAdvice: Advice = {
  rule: 'client/lync2013-on-2010-no-chat',
  rationale: 'The Lync 2013 client signs in to Lync Server 2010, but has no chat rooms there at all.',
  howToFix: 'Give the users a Group Chat client for the interim, or move them to Lync Server 2013.',

  fixes(plan, finding) {
    const users = subjectOf(plan, finding, 'users')
    if (!users) return []
    const graph = graphAt(plan, finding)
    const legacy = graph.all('chatPool').filter((chatPool) => isLegacy(chatPool) && chatPool.state !== 'stopped')
    return [
      ...legacy.flatMap((chatPool) => groupChatFixes(graph, finding.stage, users, chatPool)),
      ...homeFixes(graph, finding.stage, users),
    ]
  },
}
