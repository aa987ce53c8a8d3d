import { nameKey } from '#core/model/base/same-name.ts'
import type { ChatPool, Users } from '#core/model/entity.ts'

/** SIP addresses are compared as names are, and without their scheme. */
export const addressKey = (address: string): string => nameKey(address).replace(/^sip:/, '')
export const isSameAddress = (a: string, b: string): boolean => addressKey(a) === addressKey(b)
export const domainOfAddress = (address: string): string | undefined => addressKey(address).split('@')[1] || undefined

/** The SIP domain of users, where it is known. */
export function sipDomainOf({ sipDomain, sipAddress }: Users): string | undefined {
  if (sipDomain !== undefined) return nameKey(sipDomain)
  return sipAddress === undefined ? undefined : domainOfAddress(sipAddress)
}

/** Where a Group Chat client looks when nobody has configured it: in its users' own SIP domain. */
export const defaultLookupAddress = (users: Users): string | undefined => {
  const domain = sipDomainOf(users)
  return domain && `sip:ocschat@${domain}`
}

/**
 * Whether a Lookup address is the default one, as one that is left out; of users whose domain is not known, in any
 * domain.
 */
export function isDefaultLookup(lookupUri: string | undefined, users: Users): boolean {
  if (lookupUri === undefined) return true
  const [account, domain] = addressKey(lookupUri).split('@')
  return account === 'ocschat' && (sipDomainOf(users) ?? domain) === domain
}

/** The addresses that Group Chat clients may use for a chat pool: its Lookup address and its endpoints. */
export const addressesOf = (chatPool: ChatPool): readonly string[] => [
  ...(chatPool.lookupUri === undefined ? [] : [chatPool.lookupUri]),
  ...(chatPool.endpoints ?? []).map(({ sipAddress }) => sipAddress),
]

/**
 * The addresses under which clients of these users know a chat pool: the default one where nobody has filled in any.
 */
export function knownAddresses(asSeen: readonly ChatPool[], users: Users | undefined): readonly string[] {
  const known = asSeen.flatMap(addressesOf)
  const byDefault = users && defaultLookupAddress(users)
  return known.length === 0 && byDefault ? [byDefault] : known
}

export const answersTo = (chatPool: ChatPool, address: string): boolean =>
  addressesOf(chatPool).some((own) => isSameAddress(own, address))

/** Whether an endpoint of one chat pool has taken over an address of another, so that its clients follow. */
export const takesOver = (chatPool: ChatPool, addresses: readonly string[]): boolean =>
  chatPool.state !== 'stopped' &&
  (chatPool.endpoints ?? []).some(({ sipAddress }) => addresses.some((address) => isSameAddress(address, sipAddress)))
