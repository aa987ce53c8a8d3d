import { addressKey } from '#core/domain/servers/addresses.ts'
import { nameKey } from '#core/model/base/same-name.ts'
import {
  type Category,
  type ChatPool,
  type Content,
  type Entity,
  type EntityId,
  isContent,
  type Pool,
  type Room,
  type Users,
} from '#core/model/entity.ts'

/** By what an entity is recognised in the world, whatever its id. Letter case never matters. */
export interface Recognition {
  /** Each is enough. */
  readonly sure: readonly string[]
  /** Enough where only one entity of the stage has it. */
  readonly loose: readonly string[]
}

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
      return entity.scope === 'global' ? surely('global') : surely(entity.scope, entity.site, entity.name)
    case 'users':
      return recognitionOfUsers(entity)
    case 'client':
    case 'interaction':
      return surely(entity.id)
  }
}

/**
 * What to look for in a plan, which may know less than the files: of a pool only its host's name, and of content and users
 * not where they are, if they came without their pool.
 */
export function searchedFor(entity: Entity, categories: Categories): Recognition {
  const own = isNamedGroup(entity) ? byName(entity) : recognitionOf(entity, categories)
  if (entity.kind === 'users' || isContent(entity)) {
    return { sure: own.sure, loose: [...own.loose, ...recognitionOf(withoutPlace(entity), categories).loose] }
  }
  if ((entity.kind !== 'pool' && entity.kind !== 'chatPool') || !entity.fqdn) return own
  const { generation, fqdn, name } = entity
  const names = [fqdn, hostOf(fqdn), name].map((one) => keyOf('name', generation, one))
  return { sure: own.sure, loose: names }
}

/** The same for what files only mention: of a pool they may not know the generation. */
export function mentionSearch(entity: Entity, categories: Categories): Recognition {
  const isPool = entity.kind === 'pool' || entity.kind === 'chatPool'
  return isPool ? addressSearch(entity.fqdn ?? entity.name) : searchedFor(entity, categories)
}

/** A pool or chat pool as files that only refer to it know it. */
export const addressSearch = (fqdn: string): Recognition => ({
  sure: [keyOf('fqdn', fqdn)],
  loose: ['ocs2007r2', 'lync2010', 'lync2013'].flatMap((generation) =>
    [fqdn, hostOf(fqdn)].map((name) => keyOf('name', generation, name)),
  ),
})

function recognitionOfPool({ fqdn, name, generation, ...rest }: Pool | ChatPool): Recognition {
  const known = fqdn ?? ('trustedApplicationPool' in rest ? rest.trustedApplicationPool : undefined)
  return known ? surely('fqdn', known) : { sure: [], loose: [keyOf('name', generation, name)] }
}

function recognitionOfRoom(room: Room, categories: Categories): Recognition {
  const chatPool = room.chatPool ?? (room.category && categories(room.category)?.chatPool)
  return { sure: [keyOf(chatPool, room.category, room.name)], loose: [keyOf(chatPool, room.name)] }
}

/** The natural key of a group of users that files call by a name of its own: several of these can be of one home. */
export const namedGroupKey = (group: EntityId<'users'>, name: string): EntityId<'users'> =>
  `${group}${ofName}${nameKey(name)}`

const ofName = '|called:'
export const isNamedGroup = (entity: Entity): entity is Users => entity.kind === 'users' && entity.id.includes(ofName)

/** Such a group is another one than all users of its home. */
const byName = (group: Users): Recognition => ({ ...recognitionOfUsers(group), sure: [] })

/** Several users who are drawn as one are those of one home, policy and SIP domain. */
function recognitionOfUsers({ sipAddress, homedOn, policy, sipDomain, name }: Users): Recognition {
  if (sipAddress) return surely('address', addressKey(sipAddress))
  const isKnown = homedOn ?? policy ?? sipDomain
  return { sure: isKnown ? [keyOf('group', homedOn, policy, sipDomain)] : [], loose: [keyOf('name', homedOn, name)] }
}

function withoutPlace(entity: Users | Content): Entity {
  const references = { homedOn: undefined, chatPool: undefined, category: undefined, parent: undefined }
  return { ...entity, ...references } as unknown as Entity
}

const surely = (...parts: readonly (string | undefined)[]): Recognition => ({ sure: [keyOf(...parts)], loose: [] })

/** No name has a line break in it. */
const keyOf = (...parts: readonly (string | undefined)[]): string => parts.map((part = '') => nameKey(part)).join('\n')

const hostOf = (fqdn: string): string => fqdn.split('.', 1)[0] ?? fqdn
