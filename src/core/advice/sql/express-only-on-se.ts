import type { Advice } from '#core/model/rule/advice.ts'

export const expressOnlyOnSeAdvice: Advice = {
  rule: 'sql/express-only-on-se',
  rationale: 'Express is supported only as the local engine of a Standard Edition server that is the host.',
  howToFix: 'Use SQL Server Standard or Enterprise.',
}
