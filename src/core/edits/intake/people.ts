import { addressKey } from '#core/domain/servers/addresses.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Entity, EntityId, Users } from '#core/model/entity.ts'
import type { Stage } from '#core/model/plan.ts'
import { withRefs } from '../with-refs.ts'
import type { Brought, Person } from './brought.ts'
import { divided } from './divided-groups.ts'
import { finderIn } from './index-of-stage.ts'
import type { Loss } from './losses.ts'
import { type Lead, likeliest } from './recognised.ts'
import { searchedFor } from './recognition.ts'

/** A group of users whose people come in its place. */
export interface Replaced {
  readonly group: Users
  /** The natural keys of the people, and then their ids. */
  readonly by: readonly EntityId[]
}

/** What files hold, with people in the form in which the stage keeps them or is to. */
export interface InForm {
  readonly brought: Brought
  readonly replaced: readonly Replaced[]
  readonly losses: readonly Loss[]
}

/**
 * People are told as groups or one by one. Whoever the stage has by address is compared so and not counted in a group;
 * others are a part of their group, unless the stage has none but single users, or somebody asks for these.
 */
export function inFormOf(stage: Stage, brought: Brought, leadIn: (stage: Stage) => Lead): InForm {
  const { people = nobody } = brought
  if (!brought.entities.some(({ kind }) => kind === 'users')) return { brought, replaced: [], losses: [] }
  const known = usersIn(stage, brought, leadIn(stage))
  const isKnown = ({ user }: Person) => known.addresses.has(addressKey(user.sipAddress ?? ''))
  const keepsSingle = people.all.some(isKnown) || (known.addresses.size > 0 && !known.hasGroups)
  const byGroup = groupBy(people.all, ({ group }) => group)
  const replaced: Replaced[] = []
  const losses: Loss[] = []
  const entities = brought.entities.flatMap((entity): readonly Entity[] => {
    const members = byGroup.get(entity.id as Users['id']) ?? []
    if (entity.kind !== 'users' || entity.sipAddress) return [entity]
    const groups = known.groupsOf(entity)
    const [group, second] = groups
    if (second) {
      const all = rest(entity, members.filter(isKnown))
      const own = all.map((one) => divided(one, groups))
      losses.push(...(people.areSingle ? [undividableIn(entity, groups)] : own.flatMap((one) => one.losses)))
      return [...members.filter(isKnown).map(({ user }) => user), ...own.flatMap((one) => one.entities)]
    }
    if (members.length === 0) return [entity]
    if (group && people.areSingle) {
      replaced.push({ group, by: members.map(({ user }) => user.id) })
      losses.push({ type: 'replaced', group: entity.id, people: members.length })
    }
    const areSingle = people.areSingle || (!group && keepsSingle)
    const single = areSingle ? members : members.filter(isKnown)
    const parts = [...single.map(({ user }) => user), ...rest(entity, single)]
    if (parts.length > 1 && !people.areSingle) losses.push({ type: 'oneByOne', group: entity.id })
    return parts
  })
  return { brought: { ...brought, entities }, replaced, losses }
}

const nobody: NonNullable<Brought['people']> = { areSingle: false, all: [] }

const undividableIn = ({ id, name }: Users, parts: readonly Users[]): Loss => ({
  ...{ type: 'undividable', group: id },
  ...{ name, parts: parts.length },
})

/** Whoever is left of a group without some of its people. */
function rest(group: Users, single: readonly Person[]): readonly Users[] {
  if (single.length === 0) return [group]
  const count = (group.count ?? 0) - single.reduce((sum, { user }) => sum + (user.count ?? 1), 0)
  return count > 0 ? [{ ...group, count }] : []
}

function usersIn(stage: Stage, brought: Brought, lead: Lead) {
  const all = [...stage.topology.users.values()]
  const find = finderIn(stage)
  const categoryOf = () => undefined
  const given = new Set<Entity>()
  const searched = (group: Users) => searchedFor(withRefs(group, lead), categoryOf)
  const timesInFiles = new Map<string, number>()
  for (const entity of brought.entities) {
    const keys = isGroup(entity) ? searched(entity).sure : []
    for (const key of keys) timesInFiles.set(key, (timesInFiles.get(key) ?? 0) + 1)
  }
  return {
    addresses: new Set(all.flatMap(({ sipAddress }) => (sipAddress ? [addressKey(sipAddress)] : []))),
    hasGroups: all.some(({ sipAddress }) => !sipAddress),
    /** More than one where somebody has divided what the files have as one. */
    groupsOf(group: Users): readonly Users[] {
      const { sure, loose } = searched(group)
      const isWhole = sure.every((key) => timesInFiles.get(key) === 1)
      const alike = isWhole ? find('users', { sure, loose: [] }).filter(isGroup) : []
      const open = (alike.length > 1 ? alike : find('users', { sure, loose }).filter(isGroup)).filter(
        (one) => !given.has(one),
      )
      const groups = alike.length > 1 ? open : [likeliest(open, group) ?? []].flat()
      for (const one of groups) given.add(one)
      return groups
    },
  }
}

const isGroup = (entity: Entity): entity is Users => entity.kind === 'users' && !entity.sipAddress
