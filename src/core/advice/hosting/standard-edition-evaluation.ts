import type { Advice } from '#core/model/rule/advice.ts'
import { standaloneFixes } from '../parts/standalone-fixes.ts'

export const standardEditionEvaluationAdvice: Advice = {
  rule: 'hosting/standard-edition-evaluation',
  rationale: 'Persistent Chat on a Standard Edition server is meant for evaluation; its performance is limited.',
  howToFix: 'Run the chat pool on a server of its own, with the Standard Edition server as its host.',

  fixes: standaloneFixes,
}
