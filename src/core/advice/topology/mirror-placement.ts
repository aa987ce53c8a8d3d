import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { apartMirrors } from '#core/rules/topology/mirror-placement.ts'
import { subjectOf } from '../parts/subject.ts'

export const mirrorPlacementAdvice: Advice = {
  rule: 'topology/mirror-placement',
  rationale: 'Mirroring is for the failure of a server; for that of a data center there is the backup store.',
  howToFix: 'Place the mirror in the data center of its store.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const apart = apartMirrors(chatPool)
    const title = `Place ${listed(apart.map(({ mirror, of }) => `the ${mirror.name} in ${of.store.dataCenter}`))}`
    const moved = Object.fromEntries(
      apart.map(({ mirror, of }) => [mirror.field, { ...mirror.store, dataCenter: of.store.dataCenter }]),
    )
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, moved) }]
  },
}
