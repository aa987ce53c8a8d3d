import { contentsOf } from '#core/domain/content/islands.ts'
import { type Import, importsIn } from '#core/domain/migration/imports.ts'
import { isDoneIn } from '#core/domain/migration/step-operations.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, namesOf } from '#core/model/words.ts'

export const noBackup: Rule = {
  id: 'migration/no-backup',
  severity: 'warning',
  when: 'transition',
  title: 'What an import reads and overwrites is backed up',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const one of importsIn(at)) {
      const { source, target } = one
      const lacking = notBackedUp(at, one)
      if (lacking.length === 0) continue
      const names = listed(namesOf(lacking))
      yield {
        entities: [source.id, target.id],
        message: `${source.name} is imported into ${target.name} without a backup of ${names}. If the import goes wrong, there is no way back. Back up ${names} in this step.`,
      }
    }
  },
}

export const notBackedUp = (at: Moment, { source, target, from }: Import): readonly ChatPool[] =>
  [source, ...(contentsOf(from, target).length > 0 ? [target] : [])].filter(({ id }) => !isDoneIn(at, 'backUp', id))
