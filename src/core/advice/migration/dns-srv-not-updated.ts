import type { Advice } from '#core/model/rule/advice.ts'

export const dnsSrvNotUpdatedAdvice: Advice = {
  rule: 'migration/dns-srv-not-updated',
  rationale: 'Clients find their server by the SRV record of their SIP domain, which still names the older pool.',
  howToFix: 'Change the SRV records of every SIP domain before the pool is removed.',
}
