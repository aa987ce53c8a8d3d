import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const standardEditionNotHa: Rule = {
  id: 'hosting/standard-edition-not-ha',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool on a Standard Edition server is a single server',
  source: { keys: ['PLAT', 'DEPLOY', 'CAP', 'SFBTOPO'], basis: 'stated' },
  suppressedBy: { 'hosting/collocated-on-enterprise': 'subjects' },

  *check(chatPool) {
    const extra = extraParts(chatPool)
    if (!isOnStandardEdition(chatPool) || extra.length === 0) return
    yield {
      entities: [chatPool.id],
      field: 'collocation',
      message: `${chatPool.name} runs on a Standard Edition server but has ${listed(extra)}. There it can neither scale out nor be highly available. Run it on servers of its own or leave it one server.`,
    }
  },
}

function extraParts({ servers = [], mirrorStore, stretched }: ChatPool): readonly string[] {
  return [
    ...(servers.length > 1 ? [`${servers.length} servers`] : []),
    ...(mirrorStore ? ['a mirror store'] : []),
    ...(stretched ? ['two data centers'] : []),
  ]
}
