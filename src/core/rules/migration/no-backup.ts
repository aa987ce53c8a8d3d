import { contentsOf } from '#core/domain/content/islands.ts'
import { type Import, importsIn } from '#core/domain/migration/imports.ts'
import { isDoneIn } from '#core/domain/migration/step-operations.ts'
import { addMissing } from '#core/edits/imports.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, namesOf } from '#core/model/words.ts'
import { importsNamed } from '../parts/fixes/import-fixes.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const noBackup: Rule = {
  id: 'migration/no-backup',
  severity: 'warning',
  when: 'transition',
  title: 'What an import reads and overwrites is backed up',
  rationale: 'The source is exported and, where the target holds content already, that can be overwritten.',
  howToFix: 'Back up the source and, unless it is empty, the target in the step of the import.',
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

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const all = importsNamed(plan, finding).flatMap((one) => notBackedUp(at, one))
    const lacking = [...new Map(all.map((chatPool) => [chatPool.id, chatPool])).values()]
    const backups = lacking.map(({ id }) => ({ kind: 'backUp', chatPool: id }) as const)
    const title = `Back up ${listed(namesOf(lacking))}`
    return [{ title, apply: (before) => addMissing(before, finding.stage, backups) }]
  },
}

const notBackedUp = (at: Moment, { source, target, from }: Import): readonly ChatPool[] =>
  [source, ...(contentsOf(from, target).length > 0 ? [target] : [])].filter(({ id }) => !isDoneIn(at, 'backUp', id))
