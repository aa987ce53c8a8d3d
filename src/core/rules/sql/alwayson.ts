import { type NamedStore, storesOf } from '#core/domain/servers/stores.ts'
import { changeStores } from '#core/edits/stores.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const alwaysOn: Rule = {
  id: 'sql/alwayson',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The stores of a Persistent Chat pool are in no Always On availability group',
  rationale: 'Persistent Chat databases support mirroring and clustering, but no availability groups.',
  howToFix: 'Use mirroring or a cluster instead.',
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

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const grouped = groupedIn(chatPool)
    const title = `Use no Always On for the ${listed(grouped.map(({ name }) => name))} of ${chatPool.name}`
    return [{ title, apply: (before) => changeStores(before, finding.stage, chatPool, grouped, { alwaysOn: false }) }]
  },
}

const groupedIn = (chatPool: ChatPool): readonly NamedStore[] =>
  storesOf(chatPool).filter(({ store }) => store.alwaysOn)
