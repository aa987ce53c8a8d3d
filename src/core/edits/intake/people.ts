import { addressKey } from '#core/domain/servers/addresses.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Entity, EntityId, Users } from '#core/model/entity.ts'
import type { Stage } from '#core/model/plan.ts'
import { withRefs } from '../with-refs.ts'
import type { Brought, Person } from './brought.ts'
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
  const { people } = brought
  if (!people || people.all.length === 0) return { brought, replaced: [], losses: [] }
  const known = usersIn(stage, leadIn(stage))
  const isKnown = ({ user }: Person) => known.addresses.has(addressKey(user.sipAddress ?? ''))
  const keepsSingle = people.all.some(isKnown) || (known.addresses.size > 0 && !known.hasGroups)
  const byGroup = groupBy(people.all, ({ group }) => group)
  const replaced: Replaced[] = []
  const losses: Loss[] = []
  const entities = brought.entities.flatMap((entity): readonly Entity[] => {
    const members = byGroup.get(entity.id as Users['id']) ?? []
    if (entity.kind !== 'users' || members.length === 0) return [entity]
    const group = known.groupOf(entity)
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

/** Whoever is left of a group without some of its people. */
function rest(group: Users, single: readonly Person[]): readonly Users[] {
  if (single.length === 0) return [group]
  const count = (group.count ?? 0) - single.reduce((sum, { user }) => sum + (user.count ?? 1), 0)
  return count > 0 ? [{ ...group, count }] : []
}

function usersIn(stage: Stage, lead: Lead) {
  const all = [...stage.topology.users.values()]
  const find = finderIn(stage)
  const categoryOf = () => undefined
  const given = new Set<Entity>()
  return {
    addresses: new Set(all.flatMap(({ sipAddress }) => (sipAddress ? [addressKey(sipAddress)] : []))),
    hasGroups: all.some(({ sipAddress }) => !sipAddress),
    groupOf(group: Users): Users | undefined {
      const found = find('users', searchedFor(withRefs(group, lead), categoryOf)).filter(isGroup)
      const known = likeliest(
        found.filter((one) => !given.has(one)),
        group,
      )
      if (known) given.add(known)
      return known
    },
  }
}

const isGroup = (entity: Entity): entity is Users => entity.kind === 'users' && !entity.sipAddress
