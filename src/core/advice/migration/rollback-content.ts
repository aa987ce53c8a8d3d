import type { Advice } from '#core/model/rule/advice.ts'
import { lossFixes } from '../parts/loss-fixes.ts'

export const rollbackContentAdvice: Advice = {
  rule: 'migration/rollback-content',
  rationale: 'Users can go back to an older pool, but nothing imports Persistent Chat rooms into Group Chat.',
  howToFix: 'Export the chat data first, or import it into another Persistent Chat pool.',

  fixes: lossFixes,
}
