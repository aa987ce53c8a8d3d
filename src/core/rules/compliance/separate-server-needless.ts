import { isComplianceStoreMissing } from '#core/domain/servers/compliance.ts'
import { setFields } from '#core/edits/servers.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const separateServerNeedless: Rule = {
  id: 'compliance/separate-server-needless',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool has no Compliance server',
  rationale: 'In Lync 2013 compliance is a service on each chat server, not a server role.',
  howToFix: 'Remove the Compliance server and turn compliance on for the chat pool.',
  source: { keys: ['MIG', 'NEW', 'REQ'], basis: 'stated' },

  *check(chatPool) {
    const { name, complianceServers = [] } = chatPool
    if (isLegacy(chatPool) || complianceServers.length === 0) return
    yield {
      entities: [chatPool.id],
      field: 'complianceServers',
      message: `${name} names ${listed(complianceServers)} as Compliance server. In Persistent Chat compliance is a service on each chat server. Remove it and turn compliance on.`,
    }
  },

  /** Compliance is turned on where that leaves nothing missing. */
  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const isReady = !isComplianceStoreMissing(chatPool)
    const complianceEnabled = isReady ? true : chatPool.complianceEnabled
    const removed = `Remove ${listed(chatPool.complianceServers ?? [])} from ${chatPool.name}`
    const title = isReady ? `${removed} and turn compliance on` : removed
    const fields = { complianceServers: undefined, complianceEnabled }
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, fields) }]
  },
}
