import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const standardEditionFqdn: Rule = {
  id: 'hosting/standard-edition-fqdn',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool on a Standard Edition server has the FQDN of the server',
  source: { keys: ['ADD', 'CHECK'], basis: 'stated' },
  suppressedBy: { 'hosting/collocated-on-enterprise': 'subjects' },

  *check(chatPool, { graph }) {
    const host = graph.get('pool', chatPool.hostedOn)
    if (!isOnStandardEdition(chatPool) || host?.generation !== 'lync2013') return
    if (!chatPool.fqdn || !host.fqdn || isSameName(chatPool.fqdn, host.fqdn)) return
    yield {
      entities: [chatPool.id, host.id],
      field: 'fqdn',
      message: `${chatPool.name} runs on the Standard Edition server ${host.name} but has the FQDN ${chatPool.fqdn}. It must have that of the server, ${host.fqdn}.`,
    }
  },
}
