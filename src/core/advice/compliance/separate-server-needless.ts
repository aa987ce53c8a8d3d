import { isComplianceStoreMissing } from '#core/domain/servers/compliance.ts'
import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { subjectOf } from '../parts/subject.ts'

export const separateServerNeedlessAdvice: Advice = {
  rule: 'compliance/separate-server-needless',
  rationale: 'In Lync 2013 compliance is a service on each chat server, not a server role.',
  howToFix: 'Remove the Compliance server and turn compliance on for the chat pool.',

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
