import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { removeEndpointsFixes } from '../parts/endpoint-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const targetAdvice: Advice = {
  rule: 'endpoint/target',
  rationale:
    'An endpoint is a contact of a Lync 2013 Persistent Chat pool; clients find Group Chat by its Lookup address.',
  howToFix: 'Create the endpoint on a Persistent Chat pool, and give Group Chat its Lookup address.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? removeEndpointsFixes(plan, finding, chatPool, endpointsOf(chatPool)) : []
  },
}
