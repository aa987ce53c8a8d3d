import { editStage } from '#core/edits/edit.ts'
import { stageBefore } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { put } from '#core/model/topology.ts'
import { stayingBehind } from '#core/rules/migration/disabled-rooms.ts'
import { roomsInWords } from '#core/rules/parts/wording/rooms.ts'
import { importsNamed } from '../parts/import-fixes.ts'

export const disabledRoomsAdvice: Advice = {
  rule: 'migration/disabled-rooms',
  rationale: 'A disabled room counts as one that is not migrated; the report of the rehearsal tells for certain.',
  howToFix: 'Disable the rooms that stay behind, and enable those that do not.',

  fixes(plan, finding) {
    const [one] = importsNamed(plan, finding)
    const before = stageBefore(plan, finding.stage)
    const enabled = one ? stayingBehind(one).enabled : []
    if (!before || enabled.length === 0) return []
    const disabled = enabled.map((room) => ({ ...room, disabled: true }))
    return [
      {
        title: `Disable ${roomsInWords(enabled)} in ${before.name}`,
        apply: (old) => editStage(old, before.id, (topology) => put(topology, disabled)),
      },
    ]
  },
}
