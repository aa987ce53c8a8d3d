import { domainOfAddress } from '#core/domain/servers/addresses.ts'
import { readdress } from '#core/edits/endpoints.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'
import { endpointsOf } from '../parts/fixes/endpoint-fixes.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const format: Rule = {
  id: 'endpoint/format',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The address of an endpoint begins with sip: and ends with a SIP domain of the deployment',
  rationale: 'An endpoint with any other address cannot be created.',
  howToFix: 'Correct the address, or add its domain to the SIP domains of the plan.',
  source: { keys: ['PS:New-CsPersistentChatEndpoint'], basis: 'stated' },

  *check(chatPool, { sipDomains }) {
    if (isLegacy(chatPool)) return
    const wrong = endpointsOf(chatPool).filter((address) => !isValid(address, sipDomains))
    if (wrong.length === 0) return
    const example = `sip:chat@${sipDomains[0] ?? 'contoso.com'}`
    yield {
      entities: [chatPool.id],
      field: 'endpoints',
      message: `${chatPool.name} has the ${wrong.length === 1 ? 'endpoint' : 'endpoints'} ${listed(wrong.map((address) => `‘${address}’`))}. An address begins with sip: and ends with a SIP domain of the deployment, such as ${example}. Correct it.`,
    }
  },

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

/** Without SIP domains nobody knows which are those of the deployment. */
function isValid(address: string, sipDomains: readonly string[]): boolean {
  const domain = domainOfAddress(address)
  const isKnown = sipDomains.length === 0 || sipDomains.some((one) => isSameName(one, domain))
  return /^sip:[^@\s]+@[^@\s]+$/i.test(address) && isKnown
}

const prefixed = (address: string): string => (/^sip:/i.test(address) ? address : `sip:${address.trim()}`)
