import type { Advice } from '#core/model/rule/advice.ts'

export const twoChatDeploymentsAdvice: Advice = {
  rule: 'coexistence/two-chat-deployments',
  rationale: 'Several chat pools may run side by side, but nothing inside one interacts with another.',
  howToFix: 'Nothing needs to change; see in the islands who can reach what.',
}
