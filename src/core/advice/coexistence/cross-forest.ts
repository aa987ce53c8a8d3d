import type { Advice } from '#core/model/rule/advice.ts'

export const crossForestAdvice: Advice = {
  rule: 'coexistence/cross-forest',
  rationale: 'Lync Server does not support a migration across forests, of users, pools or chat content.',
  howToFix: 'Migrate to a pool of the same forest.',
}
