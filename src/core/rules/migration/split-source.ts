import { operationsIn, operationsUntil } from '#core/domain/migration/step-operations.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const splitSource: Rule = {
  id: 'migration/split-source',
  severity: 'error',
  when: 'transition',
  title: 'The content of a Group Chat pool goes to one Persistent Chat pool',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    const sources = groupBy(operationsUntil(at, 'importChatData'), ({ source }) => source)
    for (const id of new Set(operationsIn(at, 'importChatData').map(({ source }) => source))) {
      const source = lastSeen(at, id)
      const targets = [...new Set(sources.get(id)?.map(({ target }) => target))].sort()
      if (!source || !isLegacy(source) || targets.length < 2) continue
      const names = listed(targets.flatMap((target) => lastSeen(at, target)?.name ?? []))
      yield {
        entities: [id, ...targets],
        message: `The content of ${source.name} would be divided between ${names}. One Group Chat pool migrates to one Persistent Chat pool. Import everything into one of them.`,
      }
    }
  },
}
