import type { Advice } from '#core/model/rule/advice.ts'

export const federatedAdvice: Advice = {
  rule: 'migration/federated',
  rationale: 'Persistent Chat has no federation: their rooms migrate, but they arrive disabled and see nothing.',
  howToFix: 'Tell the partners, and remove them before the export.',
}
