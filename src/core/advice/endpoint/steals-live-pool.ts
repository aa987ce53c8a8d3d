import type { Advice } from '#core/model/rule/advice.ts'
import { sharedAddresses } from '#core/rules/endpoint/steals-live-pool.ts'
import { removeEndpointsFixes } from '../parts/endpoint-fixes.ts'
import { stopFixes } from '../parts/stop-fixes.ts'
import { concernedOf } from '../parts/subject.ts'

export const stealsLivePoolAdvice: Advice = {
  rule: 'endpoint/steals-live-pool',
  rationale: 'Whoever has the address gets the clients: the Group Chat pool would be cut off.',
  howToFix: 'Give the endpoint another address until the Group Chat pool is stopped.',

  fixes(plan, finding) {
    const [chatPool, live] = concernedOf(plan, finding, 'chatPool')
    if (!chatPool || !live) return []
    const removal = removeEndpointsFixes(plan, finding, chatPool, sharedAddresses(chatPool, live), live)
    return [...removal, ...stopFixes(plan, finding, live)]
  },
}
