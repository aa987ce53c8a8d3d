import { type NamedStore, storesOf } from '#core/domain/servers/stores.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const version: Rule = {
  id: 'sql/version',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The stores of a Persistent Chat pool are on SQL Server 2008 R2 or 2012',
  source: { keys: ['TECH', 'SQLV', 'SFBUPG'], basis: 'stated' },

  *check(chatPool) {
    const unsupported = unsupportedIn(chatPool)
    const [first] = unsupported
    if (isLegacy(chatPool) || !first) return
    const which = unsupported.map(({ name, store }) => `the ${name} on SQL Server ${store.version}`)
    yield {
      entities: [chatPool.id],
      field: first.field,
      message: `${chatPool.name} has ${listed(which)}. Lync 2013 supports SQL Server 2008 R2 and 2012 only. Use one of these.`,
    }
  },
}

export const unsupportedIn = (chatPool: ChatPool): readonly NamedStore[] =>
  storesOf(chatPool).filter(({ store }) => store.version && store.version !== '2008R2' && store.version !== '2012')
