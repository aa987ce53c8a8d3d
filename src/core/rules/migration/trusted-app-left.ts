import { isDoneUntil } from '#core/domain/migration/step-operations.ts'
import { removedIn } from '#core/domain/migration/steps.ts'
import { addMissing } from '#core/edits/imports.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { stageName } from '../parts/fixes/stage-fixes.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const trustedAppLeft: Rule = {
  id: 'migration/trusted-app-left',
  severity: 'warning',
  when: 'transition',
  title: 'A Lync 2010 Group Chat pool goes with its trusted application pool',
  rationale: 'Its trusted application and trusted application pool stay in the topology until somebody removes them.',
  howToFix: 'Remove the trusted application pool in the step that removes the chat pool.',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const chatPool of removedIn(at, 'chatPool')) {
      const { id, generation, name, trustedApplicationPool } = chatPool
      if (generation !== 'lync2010' || !trustedApplicationPool) continue
      if (isDoneUntil(at, 'removeTrustedApplicationPool', id)) continue
      yield {
        entities: [id],
        field: 'trustedApplicationPool',
        message: `${name} is removed, but its trusted application pool ${trustedApplicationPool} is not. It would stay in the topology. Remove it in this step.`,
      }
    }
  },

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
