import { addPersistentChat, poolsIn } from '#core/edits/hosting.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { interimFix } from '../parts/stage-fixes.ts'

export const no2013ChatAdvice: Advice = {
  rule: 'endstate/no-2013-chat',
  rationale: 'Group Chat ends with its servers; without a Persistent Chat pool nobody has chat rooms any more.',
  howToFix: 'Add a Persistent Chat pool, or mark the stage as interim.',

  fixes(plan, { stage }) {
    const added = poolsIn(plan, stage, 'lync2013').map(
      (host): Fix => ({
        title: `Add a Persistent Chat pool on ${host.name}`,
        apply: (before) => addPersistentChat(before, stage, host),
      }),
    )
    return [...added, interimFix(plan, stage)]
  },
}
