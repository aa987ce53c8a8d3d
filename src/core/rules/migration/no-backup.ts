import type { Moment } from '../../checking/moment.ts'
import { addMissing } from '../../edits/imports.ts'
import { type Import, importsIn } from '../../imports.ts'
import { contentsOf } from '../../islands.ts'
import { isDoneIn } from '../../migration/step-operations.ts'
import type { ChatPool } from '../../model.ts'
import { listed } from '../../words.ts'
import { namesOf } from '../client-lines.ts'
import { importsNamed } from '../import-fixes.ts'
import type { Rule } from '../rule.ts'
import { momentAt } from '../subject.ts'

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
    const [one] = importsNamed(plan, finding)
    const lacking = one ? notBackedUp(momentAt(plan, finding), one) : []
    const backups = lacking.map(({ id }) => ({ kind: 'backUp', chatPool: id }) as const)
    const title = `Back up ${listed(namesOf(lacking))}`
    return [{ title, apply: (before) => addMissing(before, finding.stage, backups) }]
  },
}

const notBackedUp = (at: Moment, { source, target, from }: Import): readonly ChatPool[] =>
  [source, ...(contentsOf(from, target).length > 0 ? [target] : [])].filter(({ id }) => !isDoneIn(at, 'backUp', id))
