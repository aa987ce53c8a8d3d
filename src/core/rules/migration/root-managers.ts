import { legacyImportsIn } from '#core/domain/migration/imports.ts'
import { usersIn } from '#core/domain/people/members.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf } from '#core/model/words.ts'

export const rootManagers: Rule = {
  id: 'migration/root-managers',
  severity: 'warning',
  when: 'transition',
  title: 'Nobody manages the root category of Group Chat when it is exported',
  source: { keys: ['PROC', 'OCSADMIN'], basis: 'stated' },

  *check(at) {
    for (const { source, target, from } of legacyImportsIn(at)) {
      const managers = source.rootManagers ?? []
      if (managers.length === 0) continue
      yield {
        entities: [source.id, target.id],
        related: idsOf(usersIn(from, managers)),
        field: 'rootManagers',
        message: `The import makes the ${counted(managers.length, 'root manager')} of ${source.name} managers of all rooms. Remove them as the last edit before the export, and keep a Chat Room Administrator, or nobody can sign in to the administration tool.`,
      }
    }
  },
}
