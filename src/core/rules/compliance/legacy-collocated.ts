import { sharedNames } from '#core/domain/servers/computers.ts'
import { leaveComplianceServers } from '#core/edits/servers.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const legacyCollocated: Rule = {
  id: 'compliance/legacy-collocated',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The Compliance server of Group Chat has a computer of its own',
  rationale: 'Legacy compliance never runs on a Group Chat server.',
  howToFix: 'Name another computer as Compliance server.',
  source: { keys: ['OCSSUP', 'OCSSVC', 'NEW'], basis: 'stated' },

  *check(chatPool) {
    const shared = collocatedIn(chatPool)
    if (!isLegacy(chatPool) || shared.length === 0) return
    yield {
      entities: [chatPool.id],
      field: 'complianceServers',
      message: `${chatPool.name} has ${listed(shared)} as Compliance server and as Group Chat server. Compliance needs a computer of its own. Name another one for it.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const shared = collocatedIn(chatPool)
    const left = (chatPool.complianceServers ?? []).filter((fqdn) => !shared.includes(fqdn))
    const title = `Leave ${listed(shared)} to Group Chat`
    return [{ title, apply: (before) => leaveComplianceServers(before, finding.stage, chatPool, left) }]
  },
}

const collocatedIn = ({ servers = [], complianceServers = [] }: ChatPool): readonly string[] =>
  sharedNames(
    complianceServers,
    servers.map(({ fqdn }) => fqdn),
  )
