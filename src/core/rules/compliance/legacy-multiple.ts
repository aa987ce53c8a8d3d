import { leaveComplianceServers } from '#core/edits/servers.ts'
import { distinctNames } from '#core/model/base/same-name.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const legacyMultiple: Rule = {
  id: 'compliance/legacy-multiple',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Lync 2010 Group Chat pool has one Compliance server',
  rationale: 'In Lync 2010 compliance runs on a single server; only Lync 2013 spreads it over the chat servers.',
  howToFix: 'Keep one Compliance server.',
  source: { keys: ['NEW'], basis: 'stated' },

  *check(chatPool) {
    const servers = distinctNames(chatPool.complianceServers ?? [])
    if (chatPool.generation !== 'lync2010' || servers.length < 2) return
    yield {
      entities: [chatPool.id],
      field: 'complianceServers',
      message: `${chatPool.name} has the Compliance servers ${listed(servers)}. Lync 2010 Group Chat runs compliance on a single server. Keep one of them.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    return distinctNames(chatPool.complianceServers ?? []).map((fqdn) => ({
      title: `Keep ${fqdn} only`,
      apply: (before) => leaveComplianceServers(before, finding.stage, chatPool, [fqdn]),
    }))
  },
}
