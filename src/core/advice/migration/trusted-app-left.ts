import { addMissing } from '#core/edits/imports.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { stageName } from '../parts/stage-fixes.ts'
import { momentAt } from '../parts/subject.ts'

export const trustedAppLeftAdvice: Advice = {
  rule: 'migration/trusted-app-left',
  rationale: 'Its trusted application and trusted application pool stay in the topology until somebody removes them.',
  howToFix: 'Remove the trusted application pool in the step that removes the chat pool.',

  fixes(plan, finding) {
    const chatPool = momentAt(plan, finding).before?.graph.get('chatPool', finding.entities[0])
    if (!chatPool) return []
    const removal = { kind: 'removeTrustedApplicationPool', chatPool: chatPool.id } as const
    return [
      {
        title: `Remove the trusted application pool of ${chatPool.name} in the step to ${stageName(plan, finding.stage)}`,
        apply: (before) => addMissing(before, finding.stage, [removal]),
      },
    ]
  },
}
