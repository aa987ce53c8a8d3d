import { nameKey } from '#core/model/base/same-name.ts'
import type { EntityId } from '#core/model/entity.ts'

/**
 * The ids under which importers tell of things, so that what several files say of one comes together. They are made of
 * what tells it apart in the world; a plan gives ids of its own.
 */
export const siteKey = (name: string): EntityId<'site'> => `site:${nameKey(name)}`
export const poolKey = (fqdn: string): EntityId<'pool'> => `pool:${nameKey(fqdn)}`
export const chatPoolKey = (fqdn: string): EntityId<'chatPool'> => `chatPool:${nameKey(fqdn)}`
export const categoryKey = (chatPoolFqdn: string, name: string): EntityId<'category'> =>
  `category:${nameKey(chatPoolFqdn)}\\${nameKey(name)}`
export const roomKey = (chatPoolFqdn: string, name: string): EntityId<'room'> =>
  `room:${nameKey(chatPoolFqdn)}\\${nameKey(name)}`
export const addInKey = (chatPoolFqdn: string, name: string): EntityId<'addIn'> =>
  `addIn:${nameKey(chatPoolFqdn)}\\${nameKey(name)}`
/** By the identity of the policy: `Global`, `Site:NAME` or `Tag:NAME`. */
export const policyKey = (identity: string): EntityId<'policy'> => `policy:${nameKey(identity)}`
/** Users who are one group: those of a home, a policy and a SIP domain, as far as each is known. */
export const usersKey = (homeFqdn: string, policy: string, sipDomain: string): EntityId<'users'> =>
  `users:${[homeFqdn, policy, sipDomain].map(nameKey).join('|')}`
