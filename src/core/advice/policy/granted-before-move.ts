import type { Advice } from '#core/model/rule/advice.ts'

export const grantedBeforeMoveAdvice: Advice = {
  rule: 'policy/granted-before-move',
  rationale: 'The policy has no effect before the users are homed on Lync Server 2013.',
  howToFix: 'Move the users first, and grant then; or accept that the policy waits.',
}
