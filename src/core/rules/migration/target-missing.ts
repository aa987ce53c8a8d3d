import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const targetMissing: Rule = {
  id: 'migration/target-missing',
  severity: 'error',
  when: 'transition',
  title: 'Persistent Chat is deployed a stage before content is imported into it',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const { source, target } of operationsIn(at, 'importChatData')) {
      const [from, to] = [lastSeen(at, source), lastSeen(at, target)]
      if (at.before?.graph.get('chatPool', target) || (to && isLegacy(to))) continue
      yield {
        entities: [source, target],
        message: `${to?.name ?? 'A chat pool that no stage has'} is not there yet when the content of ${from?.name ?? 'another chat pool'} is imported into it. Persistent Chat must be installed before. Deploy it in an earlier stage.`,
      }
    }
  },
}
