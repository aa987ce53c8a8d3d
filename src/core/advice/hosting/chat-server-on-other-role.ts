import { removeServers } from '#core/edits/servers.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { listed } from '#core/model/words.ts'
import { sharedWith } from '#core/rules/hosting/chat-server-on-other-role.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const chatServerOnOtherRoleAdvice: Advice = {
  rule: 'hosting/chat-server-on-other-role',
  rationale: 'In an Enterprise deployment each Persistent Chat server needs a computer of its own.',
  howToFix: 'Give the chat server a computer of its own.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    const other = otherIn(plan, finding)
    if (!chatPool || !other) return []
    const shared = sharedWith(chatPool, other)
    const title = `Leave ${listed(shared)} to ${other.name}`
    return [{ title, apply: (before) => removeServers(before, finding.stage, chatPool, shared) }]
  },
}

function otherIn(plan: Plan, finding: Finding): Pool | ChatPool | undefined {
  const other = graphAt(plan, finding).find(finding.entities[1])
  return other?.kind === 'pool' || other?.kind === 'chatPool' ? other : undefined
}
