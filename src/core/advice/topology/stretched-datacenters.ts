import type { Advice } from '#core/model/rule/advice.ts'

export const stretchedDatacentersAdvice: Advice = {
  rule: 'topology/stretched-datacenters',
  rationale: 'A stretched Persistent Chat pool is one site in Lync and two data centers in the real world.',
  howToFix: 'Place the servers in two data centers, or do not stretch the chat pool.',
}
