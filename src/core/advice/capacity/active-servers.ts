import { maxActiveServers } from '#core/domain/servers/load.ts'
import { setActive } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { activeOf } from '#core/rules/capacity/active-servers.ts'
import { subjectOf } from '../parts/subject.ts'

export const activeServersAdvice: Advice = {
  rule: 'capacity/active-servers',
  rationale: 'At most four servers of a pool work at the same time; any others stand by.',
  howToFix: 'Mark the active servers beyond the fourth as standby.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const surplus = activeOf(chatPool).slice(maxActiveServers)
    const title = `Mark ${listed(surplus)} as standby`
    return [{ title, apply: (before) => setActive(before, finding.stage, chatPool, surplus, false) }]
  },
}
