import { addressKey } from '#core/domain/servers/addresses.ts'
import { hostIn } from '#core/domain/servers/stores.ts'
import { nameKey } from '#core/model/base/same-name.ts'
import type { Category, ChatPool, Entity, EntityId, Policy, Pool, Room, Users } from '#core/model/entity.ts'
import { refsOf } from '#core/model/refs.ts'
import { isNamedByMore } from './group-names.ts'

/** By what an entity is recognised in the world, whatever its id. Letter case never matters. */
export interface Recognition {
  /** Each is enough, but what says more comes first. */
  readonly sure: readonly string[]
  /** Enough where only one entity of the stage has it, and only one of the files asks for it. */
  readonly loose: readonly string[]
}

/** Leads from a natural key to the entity of the plan. */
export type Lead = (key: EntityId) => EntityId | undefined

/** Finds a category, to which a room owes its chat pool. */
export type Categories = (id: EntityId) => Category | undefined

/** By what an entity of a plan is recognised; one with an FQDN by nothing else. */
export function recognitionOf(entity: Entity, categories: Categories): Recognition {
  switch (entity.kind) {
    case 'site':
      return surely(entity.name)
    case 'pool':
    case 'chatPool':
      return recognitionOfPool(entity)
    case 'category':
      return {
        sure: [keyOf(entity.chatPool, entity.parent, entity.name)],
        loose: [keyOf(entity.chatPool, entity.name)],
      }
    case 'room':
      return recognitionOfRoom(entity, categories)
    case 'addIn': {
      const key = keyOf(entity.chatPool, entity.name)
      return { sure: [key], loose: [key] }
    }
    case 'policy':
      return recognitionOfPolicy(entity)
    case 'users':
      return recognitionOfUsers(entity, isNamedByMore(entity) ? undefined : groupKey(entity))
    case 'client':
    case 'interaction':
      return surely(entity.id)
  }
}

/**
 * What to look for in a plan, which may know less than the files: of a pool only its host's name, and of content, users and
 * policies not where they are, if they came without that.
 */
export function searchedFor(entity: Entity, lead: Lead, categories: Categories): Recognition {
  const led = placed(entity, lead)
  if (led.kind === 'pool' || led.kind === 'chatPool') return searchedForPool(led, categories)
  const { sure, loose } =
    entity.kind === 'users'
      ? recognitionOfUsers(led as Users, keyWhateverName(entity, lead))
      : recognitionOf(led, categories)
  return { sure, loose: [...loose, ...keysWithoutPlace(led)] }
}

function searchedForPool(pool: Pool | ChatPool, categories: Categories): Recognition {
  const own = recognitionOf(pool, categories)
  const { generation, fqdn, name } = pool
  if (!fqdn) return own
  return { sure: own.sure, loose: [fqdn, hostIn(fqdn), name].map((one) => keyOf('name', generation, one)) }
}

/** The same for what files only mention: of a pool they may not know the generation. */
export function mentionSearch(entity: Entity, lead: Lead, categories: Categories): Recognition {
  const isPool = entity.kind === 'pool' || entity.kind === 'chatPool'
  return isPool ? addressSearch(entity.fqdn ?? entity.name) : searchedFor(entity, lead, categories)
}

/** A pool or chat pool as files that only refer to it know it. */
export const addressSearch = (fqdn: string): Recognition => ({
  sure: [keyOf('fqdn', fqdn)],
  loose: ['ocs2007r2', 'lync2010', 'lync2013'].flatMap((generation) =>
    [fqdn, hostIn(fqdn)].map((name) => keyOf('name', generation, name)),
  ),
})

/** A category of a chat pool, or a policy of users, of which files know no more than the name. */
export const categorySearch = (chatPool: EntityId | undefined, name: string): Recognition => ({
  sure: [keyOf(chatPool, undefined, name)],
  loose: [keyOf(chatPool, name)],
})
export const userPolicySearch = (name: string): Recognition => surely('user', undefined, name)

function recognitionOfPool({ fqdn, name, generation, ...rest }: Pool | ChatPool): Recognition {
  const known = [fqdn, 'trustedApplicationPool' in rest ? rest.trustedApplicationPool : undefined]
  const sure = known.flatMap((one) => (one ? keyOf('fqdn', one) : []))
  return sure.length > 0 ? { sure: [...new Set(sure)], loose: [] } : { sure, loose: [keyOf('name', generation, name)] }
}

function recognitionOfRoom(room: Room, categories: Categories): Recognition {
  const chatPool = room.chatPool ?? (room.category && categories(room.category)?.chatPool)
  return { sure: [keyOf(chatPool, room.category, room.name)], loose: [keyOf(chatPool, room.name)] }
}

function recognitionOfPolicy({ scope, site, name }: Policy): Recognition {
  if (scope === 'global') return surely('global')
  const key = keyOf(scope, site, name)
  return { sure: [key], loose: [key] }
}

/** The natural key of a group of users that files call by a name of its own: several of these can be of one home. */
export const namedGroupKey = (group: EntityId<'users'>, name: string): EntityId<'users'> =>
  `${group}${ofName}${nameKey(name)}`

const ofName = '|called:'
/** Such a group is another one than all users of its home. */
export const isNamedGroup = (entity: Entity): entity is Users => entity.kind === 'users' && entity.id.includes(ofName)

/** By what a group of files is known whatever it is called, if by anything: not where its home or policy leads nowhere. */
export function keyWhateverName(group: Users, lead: Lead): string | undefined {
  const isKnown = refsOf(group).every(({ to }) => lead(to) !== undefined)
  return isKnown && !isNamedGroup(group) ? groupKey(placed(group, lead) as Users) : undefined
}

/** Several users who are drawn as one are known by their name, and some whatever it is. */
function recognitionOfUsers(users: Users, whateverName: string | undefined): Recognition {
  const { sipAddress, homedOn, policy, sipDomain, name } = users
  if (sipAddress) return surely('address', addressKey(sipAddress))
  const named = keyOf('name', homedOn, name)
  const called = [keyOf('called', homedOn, policy, sipDomain, name), named]
  return { sure: whateverName === undefined ? called : [...called, whateverName], loose: [named] }
}

/** A group is that of a home, policy and SIP domain. */
export function groupKey({ homedOn, policy, sipDomain, online }: Users): string | undefined {
  const isKnown = homedOn ?? policy ?? sipDomain
  return isKnown && keyOf('group', homedOn, policy, sipDomain, online ? 'online' : undefined)
}

/** In what something can be, by which it is told apart. */
const places = ['homedOn', 'policy', 'chatPool', 'category', 'parent', 'site'] as const

/** The entity with its places in the plan. */
function placed(entity: Entity, lead: Lead): Entity {
  const led: Record<string, unknown> = { ...entity }
  for (const place of places) if (led[place] !== undefined) led[place] = lead(led[place] as EntityId)
  return led as unknown as Entity
}

/** By what something is recognised that came without its place. */
function keysWithoutPlace(entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'category':
    case 'room':
    case 'addIn':
      return [keyOf(undefined, entity.name)]
    case 'policy':
      return [keyOf(entity.scope, undefined, entity.name)]
    case 'users':
      return entity.sipAddress ? [] : [keyOf('name', undefined, entity.name)]
    default:
      return []
  }
}

const surely = (...parts: readonly (string | undefined)[]): Recognition => ({ sure: [keyOf(...parts)], loose: [] })

/** No name has a line break in it. */
const keyOf = (...parts: readonly (string | undefined)[]): string => parts.map((part = '') => nameKey(part)).join('\n')
