import { domainOfAddress } from '#core/domain/servers/addresses.ts'
import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const format: Rule = {
  id: 'endpoint/format',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The address of an endpoint begins with sip: and ends with a SIP domain of the deployment',
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
}

/** Without SIP domains nobody knows which are those of the deployment. */
export function isValid(address: string, sipDomains: readonly string[]): boolean {
  const domain = domainOfAddress(address)
  const isKnown = sipDomains.length === 0 || sipDomains.some((one) => isSameName(one, domain))
  return /^sip:[^@\s]+@[^@\s]+$/i.test(address) && isKnown
}
