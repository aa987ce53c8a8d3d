import type { Advice } from '#core/model/rule/advice.ts'

export const twoSourcesOneUriAdvice: Advice = {
  rule: 'endpoint/two-sources-one-uri',
  rationale:
    'An old address leads to one Persistent Chat pool, so the clients of the other have to be configured again.',
  howToFix: 'Give the chat pools addresses of their own, and configure the clients of one of them again.',
}
