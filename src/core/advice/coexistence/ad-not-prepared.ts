import type { Advice } from '#core/model/rule/advice.ts'

export const adNotPreparedAdvice: Advice = {
  rule: 'coexistence/ad-not-prepared',
  rationale: 'Lync Server 2013 extends the schema and needs the forest and the domains prepared.',
  howToFix: 'Prepare the schema, the forest and the domains before this step.',
}
