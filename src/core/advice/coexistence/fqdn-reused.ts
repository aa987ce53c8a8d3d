import type { Advice } from '#core/model/rule/advice.ts'

export const fqdnReusedAdvice: Advice = {
  rule: 'coexistence/fqdn-reused',
  rationale: 'Migration is side by side: the new deployment needs names of its own beside the old one.',
  howToFix: 'Give the newer pool or server another FQDN.',
}
