import { isSameComputer, type NamedStore, serverOf, storesOf } from '#core/domain/servers/stores.ts'
import { type ChatPool, isLegacy, type Pool } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const expressOnlyOnSe: Rule = {
  id: 'sql/express-only-on-se',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'SQL Server Express serves Persistent Chat only on a Standard Edition server',
  source: { keys: ['SQLV', 'COLSE', 'SFBTOPO'], basis: 'stated' },
  suppressedBy: { 'hosting/collocated-on-enterprise': 'subjects' },

  *check(chatPool, { graph }) {
    const host = graph.get('pool', chatPool.hostedOn)
    if (isLegacy(chatPool) || !host || chatPool.collocation === 'standardEdition') return
    const wrong = storesOf(chatPool).filter(
      (one) => one.store.edition === 'express' && !mayBeLocal(one, chatPool, host),
    )
    const [first] = wrong
    if (!first) return
    yield {
      entities: [chatPool.id],
      related: [host.id],
      field: first.field,
      message: `${chatPool.name} has its ${listed(wrong.map(({ name }) => name))} on SQL Server Express. That is supported only on a Standard Edition server that hosts the chat pool. Use SQL Server Standard or Enterprise.`,
    }
  },
}

/** Whether a store may be in the local engine of a Standard Edition server, as far as anybody knows. */
function mayBeLocal({ store }: NamedStore, { collocation }: ChatPool, host: Pool): boolean {
  if (host.edition !== 'standard') return host.edition === undefined
  if (collocation === undefined || !store.instance || !host.fqdn) return true
  return isSameComputer(serverOf(store.instance), host.fqdn)
}
