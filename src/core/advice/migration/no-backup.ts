import { addMissing } from '#core/edits/imports.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed, namesOf } from '#core/model/words.ts'
import { notBackedUp } from '#core/rules/migration/no-backup.ts'
import { importsNamed } from '../parts/import-fixes.ts'
import { momentAt } from '../parts/subject.ts'

export const noBackupAdvice: Advice = {
  rule: 'migration/no-backup',
  rationale: 'The source is exported and, where the target holds content already, that can be overwritten.',
  howToFix: 'Back up the source and, unless it is empty, the target in the step of the import.',

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const all = importsNamed(plan, finding).flatMap((one) => notBackedUp(at, one))
    const lacking = [...new Map(all.map((chatPool) => [chatPool.id, chatPool])).values()]
    const backups = lacking.map(({ id }) => ({ kind: 'backUp', chatPool: id }) as const)
    const title = `Back up ${listed(namesOf(lacking))}`
    return [{ title, apply: (before) => addMissing(before, finding.stage, backups) }]
  },
}
