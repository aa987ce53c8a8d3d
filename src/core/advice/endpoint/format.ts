import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import { readdress } from '#core/edits/endpoints.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { isValid } from '#core/rules/endpoint/format.ts'
import { subjectOf } from '../parts/subject.ts'

export const formatAdvice: Advice = {
  rule: 'endpoint/format',
  rationale: 'An endpoint with any other address cannot be created.',
  howToFix: 'Correct the address, or add its domain to the SIP domains of the plan.',

  /** Where nothing but the prefix is missing. */
  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool || endpointsOf(chatPool).some((address) => !isValid(prefixed(address), plan.sipDomains))) return []
    const wrong = endpointsOf(chatPool).filter((address) => !isValid(address, plan.sipDomains))
    return [
      {
        title: `Write ${listed(wrong.map(prefixed))}`,
        apply: (before) => readdress(before, finding.stage, chatPool, prefixed),
      },
    ]
  },
}

const prefixed = (address: string): string => (/^sip:/i.test(address) ? address : `sip:${address.trim()}`)
