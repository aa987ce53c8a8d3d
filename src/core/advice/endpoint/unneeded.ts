import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { removeEndpointsFixes } from '../parts/endpoint-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const unneededAdvice: Advice = {
  rule: 'endpoint/unneeded',
  rationale: 'Only Group Chat clients use endpoints; the Lync 2013 client finds its chat pools by itself.',
  howToFix: 'Remove the endpoints.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? removeEndpointsFixes(plan, finding, chatPool, endpointsOf(chatPool)) : []
  },
}
