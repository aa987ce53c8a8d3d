import type { Advice } from '#core/model/rule/advice.ts'

export const twoLegacySameUriAdvice: Advice = {
  rule: 'endpoint/two-legacy-same-uri',
  rationale: 'A Lookup address leads to one chat pool; two often share the default one of their SIP domain.',
  howToFix: 'Change the Lookup address of one of them, and configure its clients by hand.',
}
