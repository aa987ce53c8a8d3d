import { openInstances } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { itsOrTheir, listed } from '#core/model/words.ts'
import { sharingIn } from '#core/rules/sql/legacy-computer-shared.ts'
import { momentAt } from '../parts/subject.ts'

export const legacyComputerSharedAdvice: Advice = {
  rule: 'sql/legacy-computer-shared',
  rationale:
    'Databases of Lync 2013, of Lync 2010 and of OCS 2007 R2 are on computers of their own, whatever the instance.',
  howToFix: 'Put the databases of the newer generation on SQL servers of their own.',

  fixes(plan, finding) {
    const [newer, older] = finding.entities
    const found = sharingIn(momentAt(plan, finding)).find((one) => one.newer.id === newer && one.older.id === older)
    if (!found) return []
    const names = listed(found.shared.map(({ name }) => name))
    const title = `Leave open where ${found.newer.name} has ${itsOrTheir(1)} ${names}`
    return [{ title, apply: (before) => openInstances(before, finding.stage, found.shared) }]
  },
}
