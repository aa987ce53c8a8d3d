import type { Advice } from '#core/model/rule/advice.ts'

export const adDomainAdvice: Advice = {
  rule: 'topology/ad-domain',
  rationale: 'With several chat servers, these and Lync Server should be in one domain.',
  howToFix: 'Place the servers in the domain of the host.',
}
