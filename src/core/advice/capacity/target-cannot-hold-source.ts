import { serversFor } from '#core/domain/servers/load.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { loadAfter, sourcesOf } from '#core/rules/capacity/target-cannot-hold-source.ts'
import { activationFixes } from '../parts/activation-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const targetCannotHoldSourceAdvice: Advice = {
  rule: 'capacity/target-cannot-hold-source',
  rationale: 'After the import the users of both chat pools use the target.',
  howToFix: 'Use more active servers in the target before the import.',

  fixes(plan, finding) {
    const at = momentOf(
      plan,
      plan.stages.findIndex(({ id }) => id === finding.stage),
    )
    const target = subjectOf(plan, finding, 'chatPool')
    if (!target) return []
    return activationFixes(plan, finding, serversFor(loadAfter(at, target, sourcesOf(at, target))))
  },
}
