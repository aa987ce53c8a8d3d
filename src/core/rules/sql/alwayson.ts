import { type NamedStore, storesOf } from '#core/domain/servers/stores.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const alwaysOn: Rule = {
  id: 'sql/alwayson',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The stores of a Persistent Chat pool are in no Always On availability group',
  source: { keys: ['SFBTOPO', 'SQLV'], basis: 'stated' },

  *check(chatPool) {
    const grouped = groupedIn(chatPool)
    const [first] = grouped
    if (isLegacy(chatPool) || !first) return
    yield {
      entities: [chatPool.id],
      field: first.field,
      message: `${chatPool.name} has its ${listed(grouped.map(({ name }) => name))} in an Always On availability group. Persistent Chat does not support these. Use mirroring or a cluster instead.`,
    }
  },
}

export const groupedIn = (chatPool: ChatPool): readonly NamedStore[] =>
  storesOf(chatPool).filter(({ store }) => store.alwaysOn)
