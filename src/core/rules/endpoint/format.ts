import { domainOfAddress } from '../../addresses.ts'
import { readdress } from '../../edits/endpoints.ts'
import { isLegacy } from '../../model.ts'
import { isSameName } from '../../same-name.ts'
import { listed } from '../../words.ts'
import { endpointsOf } from '../endpoint-fixes.ts'
import type { Rule } from '../rule.ts'
import { subjectOf } from '../subject.ts'

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
