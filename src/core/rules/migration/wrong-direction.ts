import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { addImport, editOperations } from '#core/edits/imports.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const wrongDirection: Rule = {
  id: 'migration/wrong-direction',
  severity: 'error',
  when: 'transition',
  title: 'Chat data is imported into Persistent Chat only',
  rationale: 'The import writes into Persistent Chat, out of Group Chat or out of another Persistent Chat pool.',
  howToFix: 'Import the other way round; from OCS 2007 R2 to Lync 2010, Group Chat has a procedure of its own.',
  source: { keys: ['PS:Import-CsPersistentChatData', 'RESTORE'], basis: 'stated' },

  *check(at) {
    for (const { source, target } of operationsIn(at, 'importChatData')) {
      const [from, to] = [lastSeen(at, source), lastSeen(at, target)]
      if (!from || !to || !isLegacy(to)) continue
      const advice = isLegacy(from)
        ? 'Choose a Persistent Chat pool; between Group Chat servers there is another procedure.'
        : `Import from ${to.name} into ${from.name} instead.`
      yield {
        entities: [source, target],
        message: `The chat data of ${from.name} cannot be imported into ${to.name}, which is Group Chat. ${advice}`,
      }
    }
  },

  fixes(plan, finding) {
    const [source, target] = finding.entities
    const before = momentAt(plan, finding).before?.graph
    const [from, to] = [before?.get('chatPool', source), before?.get('chatPool', target)]
    if (!from || !to || isLegacy(from)) return []
    return [
      {
        title: `Import from ${to.name} into ${from.name} instead`,
        apply: (old) => {
          const isWrong = (one: object) =>
            'source' in one && one.source === from.id && 'target' in one && one.target === to.id
          const without = editOperations(old, finding.stage, (one) =>
            one.kind === 'importChatData' && isWrong(one) ? undefined : one,
          )
          return addImport(without, finding.stage, to.id, from.id)
        },
      },
    ]
  },
}
