import type { Advice } from '#core/model/rule/advice.ts'
import { lossFixes } from '../parts/loss-fixes.ts'

export const contentLostAdvice: Advice = {
  rule: 'migration/content-lost',
  rationale: 'Chat deployments share no content: what nobody imports is gone with the servers.',
  howToFix: 'Import the chat data in this step or an earlier one, or say that the content is discarded on purpose.',

  fixes: lossFixes,
}
