import { legacyImportsIn } from '#core/domain/migration/imports.ts'
import { usersIn } from '#core/domain/people/members.ts'
import { setFields } from '#core/edits/servers.ts'
import { stageBefore } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf } from '#core/model/words.ts'
import { importsNamed } from '../parts/fixes/import-fixes.ts'

export const rootManagers: Rule = {
  id: 'migration/root-managers',
  severity: 'warning',
  when: 'transition',
  title: 'Nobody manages the root category of Group Chat when it is exported',
  rationale: 'The import makes managers of the root category managers of all rooms.',
  howToFix: 'Take them off the root as the last edit before the export, and keep a Chat Room Administrator.',
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

  fixes(plan, finding) {
    const before = stageBefore(plan, finding.stage)
    return importsNamed(plan, finding)
      .slice(0, 1)
      .flatMap(({ source }) =>
        before
          ? {
              title: `Remove the root managers of ${source.name} in ${before.name}`,
              apply: (old) => setFields(old, before.id, source.id, { rootManagers: [] }),
            }
          : [],
      )
  },
}
