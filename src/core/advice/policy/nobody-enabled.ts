import type { Advice } from '#core/model/rule/advice.ts'

export const nobodyEnabledAdvice: Advice = {
  rule: 'policy/nobody-enabled',
  rationale:
    'The global policy is disabled by default; without an enabling policy a Persistent Chat pool serves no Lync 2013 client.',
  howToFix: 'Enable a site policy, or grant users a policy that enables Persistent Chat.',
}
