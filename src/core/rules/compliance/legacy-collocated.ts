import { sharedNames } from '#core/domain/servers/computers.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const legacyCollocated: Rule = {
  id: 'compliance/legacy-collocated',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The Compliance server of Group Chat has a computer of its own',
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
}

export const collocatedIn = ({ servers = [], complianceServers = [] }: ChatPool): readonly string[] =>
  sharedNames(
    complianceServers,
    servers.map(({ fqdn }) => fqdn),
  )
