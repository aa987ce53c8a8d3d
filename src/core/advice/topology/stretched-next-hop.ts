import type { Advice } from '#core/model/rule/advice.ts'

export const stretchedNextHopAdvice: Advice = {
  rule: 'topology/stretched-next-hop',
  rationale: 'Chat servers of the second data center need a Front End pool there when that of the first one is lost.',
  howToFix: 'Deploy a Lync 2013 pool in the second data center.',
}
