import type { EntityId } from '#core/model/entity.ts'

/**
 * The ids under which importers tell of things, so that what several files say of one comes together. They are made of
 * what tells it apart in the world; a plan gives ids of its own.
 */
export const siteKey = (name: string): EntityId<'site'> => `site:${keyOf(name)}`
export const poolKey = (fqdn: string): EntityId<'pool'> => `pool:${keyOf(fqdn)}`
export const chatPoolKey = (fqdn: string): EntityId<'chatPool'> => `chatPool:${keyOf(fqdn)}`
export const categoryKey = (chatPoolFqdn: string, name: string): EntityId<'category'> =>
  `category:${keyOf(chatPoolFqdn)}\\${keyOf(name)}`
export const roomKey = (chatPoolFqdn: string, name: string): EntityId<'room'> =>
  `room:${keyOf(chatPoolFqdn)}\\${keyOf(name)}`
export const addInKey = (chatPoolFqdn: string, name: string): EntityId<'addIn'> =>
  `addIn:${keyOf(chatPoolFqdn)}\\${keyOf(name)}`
/** By the identity of the policy: `Global`, `Site:NAME` or `Tag:NAME`. */
export const policyKey = (identity: string): EntityId<'policy'> => `policy:${keyOf(identity)}`
/** Users who are one group: those of a home, a policy and a SIP domain, as far as each is known. */
export const usersKey = (homeFqdn: string, policy: string, sipDomain: string): EntityId<'users'> =>
  `users:${[homeFqdn, policy, sipDomain].map(keyOf).join('|')}`

/** Names of servers, and what is in their databases, are the same whatever the case of their letters. */
const keyOf = (name: string): string => name.trim().toLowerCase()
