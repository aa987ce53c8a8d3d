import { activeServersOf } from '#core/domain/servers/load.ts'
import { setActive } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { distantServers } from '#core/rules/topology/active-placement.ts'
import { subjectOf } from '../parts/subject.ts'

export const activePlacementAdvice: Advice = {
  rule: 'topology/active-placement',
  rationale: 'An active chat server needs its database near, or joined by low latency and high bandwidth.',
  howToFix: 'Keep the servers in the other data center on standby.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    const distant = chatPool ? distantServers(chatPool) : []
    if (!chatPool || activeServersOf(chatPool)?.length === distant.length) return []
    const title = `Mark ${listed(distant)} as standby`
    return [{ title, apply: (before) => setActive(before, finding.stage, chatPool, distant, false) }]
  },
}
