import { operationsIn, operationsUntil } from '#core/domain/migration/step-operations.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const mergeSources: Rule = {
  id: 'migration/merge-sources',
  severity: 'warning',
  when: 'transition',
  title: 'A Persistent Chat pool takes the content of one Group Chat pool',
  source: { keys: ['PROC', 'BACK'], basis: 'unclear' },

  *check(at) {
    const byTarget = groupBy(operationsUntil(at, 'importChatData'), ({ target }) => target)
    for (const id of new Set(operationsIn(at, 'importChatData').map(({ target }) => target))) {
      const target = lastSeen(at, id)
      const sources = [...new Set(byTarget.get(id)?.map(({ source }) => source))]
        .flatMap((source) => lastSeen(at, source) ?? [])
        .filter(isLegacy)
      if (!target || isLegacy(target) || sources.length < 2) continue
      yield {
        entities: [id, ...sources.map((source) => source.id).sort()],
        message: `${target.name} takes the content of ${listed(sources.map(({ name }) => name).sort())}. Only one pool into one pool is described, and what has the same name is overwritten. Import one after the other, with a backup between.`,
      }
    }
  },
}
