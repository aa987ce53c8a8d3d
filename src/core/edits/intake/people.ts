import { addressKey } from '#core/domain/servers/addresses.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { addAll } from '#core/model/base/many.ts'
import type { Entity, EntityId, Users } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { nameOf } from '#core/model/words.ts'
import { withRefs } from '../with-refs.ts'
import type { Brought, Person } from './brought.ts'
import { divided } from './divided-groups.ts'
import { finderBeside, finderIn } from './index-of-stage.ts'
import type { Loss } from './losses.ts'
import { type Lead, likeliest } from './recognised.ts'
import { searchedFor } from './recognition.ts'
import { type Replaced, replacementsIn } from './replacements.ts'

/** What files hold, with people in the form in which the stage keeps them or is to. */
export interface InForm {
  readonly brought: Brought
  readonly replaced: readonly Replaced[]
  /** Whose place people take, by the natural key of each. */
  readonly inPlaceOf: ReadonlyMap<EntityId, Users>
  readonly losses: readonly Loss[]
}

/**
 * People are told as groups or one by one. Whoever the stage has by address is compared so and not counted in a group;
 * others are a part of their group, unless the stage has none but single users, or somebody asks for these.
 */
export function inFormOf(plan: Plan, stage: Stage, brought: Brought, leadIn: (stage: Stage) => Lead): InForm {
  const { people = nobody } = brought
  const own = brought.entities.some(({ kind }) => kind === 'users') ? groupsOf(plan, stage, brought, leadIn(stage)) : []
  const known = usersIn(stage)
  const keepsSingle = own.some(({ alone }) => alone.length > 0) || (known.areSome && !known.haveGroups)
  const { replaced, inPlaceOf, losses: told } = replacementsIn(plan, stage, people.areSingle ? own : [])
  const losses = [...told]
  const inForm = new Map<Entity, readonly Entity[]>()
  for (const { entity, sources, alone, others, rest, parts, isElsewhere } of own) {
    const come = others.map(({ user }) => user)
    const isReplacing = come.some(({ id }) => inPlaceOf.has(id))
    const staysGroup = parts.length > 0 || isElsewhere || !(people.areSingle || keepsSingle)
    const single = [...alone.map(({ user }) => user), ...(isReplacing || !staysGroup ? come : [])]
    const left = isReplacing ? [] : staysGroup ? rest : withoutPeople(rest, come)
    const shared = parts.length > 1 ? left.map((one) => divided(one, parts)) : []
    for (const one of shared) addAll(losses, one.losses)
    const all = [...single, ...(parts.length > 1 ? shared.flatMap((one) => one.entities) : left)]
    if (all.length > 1 && parts.length < 2 && !people.areSingle) losses.push({ type: 'oneByOne', group: entity.id })
    for (const source of sources) inForm.set(source, source === sources[0] ? all : [])
  }
  const entities = brought.entities.flatMap((entity) => inForm.get(entity) ?? [entity])
  return { brought: { ...brought, entities }, replaced, inPlaceOf, losses }
}

const nobody: NonNullable<Brought['people']> = { areSingle: false, all: [] }

/** A group of the files, and what the stage has of its people. */
export interface GroupOfFiles {
  readonly entity: Users
  /** As the files have it; several where these tell more of its people apart than the stage. */
  readonly sources: readonly Users[]
  /** Whom the stage has by address. */
  readonly alone: readonly Person[]
  readonly others: readonly Person[]
  /** The group without whoever is alone; nothing where that is nobody. */
  readonly rest: readonly Users[]
  /** What the stage has it as; more than one group where somebody has divided it. */
  readonly parts: readonly Users[]
  /** A later stage has it as a group, and this one not. */
  readonly isElsewhere: boolean
}

function groupsOf(plan: Plan, stage: Stage, brought: Brought, lead: Lead): readonly GroupOfFiles[] {
  const { addresses } = usersIn(stage)
  const { areSingle, all } = brought.people ?? nobody
  const later = { ...plan, stages: plan.stages.slice(plan.stages.indexOf(stage)) }
  const [find, findLater] = [finderIn(stage), finderBeside(later, stage)]
  const given = new Set<Entity>()
  const searched = (group: Users) => searchedFor(withRefs(group, lead), () => undefined)
  const groups = brought.entities.filter(isGroup)
  const named = new Set(groups.map(nameOf))
  // One that is called as another group of the files is no part of this one.
  const isOwn = (one: Users, group: Users) => nameOf(one) === nameOf(group) || !named.has(nameOf(one))
  const alikeTo = (group: Users) =>
    find('users', { sure: searched(group).sure, loose: [] })
      .filter(isGroup)
      .filter((one) => isOwn(one, group))
  const byKey = groupBy(groups, (group) => searched(group).sure[0] ?? group.id)
  const isKnown = ({ user }: Person) => addresses.has(addressKey(user.sipAddress ?? ''))
  const byGroup = groupBy(all, ({ group }) => group)
  return [...byKey.values()].flatMap((same) => {
    const known = same.map((one) => ({ one, alike: alikeTo(one) })).filter(({ alike }) => alike.length > 0)
    // A stage that has several of them by their names tells them apart as the files do.
    const byName = known.filter(({ one, alike }) => alike.some((group) => nameOf(group) === nameOf(one)))
    const areOne = areSingle && known.length > 0 && byName.length < 2
    return (areOne ? [same] : same.map((one) => [one])).map((sources) =>
      groupOf(sources, same.length === sources.length),
    )
  })

  function groupOf(sources: readonly Users[], isWhole: boolean): GroupOfFiles {
    const entity = together(sources)
    const members = sources.flatMap(({ id }) => byGroup.get(id) ?? [])
    const alone = members.filter(isKnown)
    const alike = isWhole ? alikeTo(entity) : []
    const found = alike.length > 1 ? alike : find('users', searched(entity)).filter(isGroup)
    const open = found.filter((one) => !given.has(one))
    const parts = alike.length > 1 ? open : [likeliest(open, entity) ?? []].flat()
    for (const one of parts) given.add(one)
    const isElsewhere = parts.length === 0 && findLater('users', searched(entity)).some(isGroup)
    const known = alone.map(({ user }) => user)
    const others = members.filter((one) => !isKnown(one))
    return { entity, sources, alone, others, rest: withoutPeople([entity], known), parts, isElsewhere }
  }
}

/** Groups of the files that are one in the stage, which does not know the policies that tell them apart. */
function together([first, ...more]: readonly Users[]): Users {
  const { policy, ...shared } = first as Users
  const isOfAll = more.every((one) => one.policy === policy)
  const count = more.reduce((sum, one) => sum + (one.count ?? 0), shared.count ?? 0)
  return more.length === 0 ? (first as Users) : { ...shared, ...(policy && isOfAll && { policy }), count }
}

/** Whoever is left of a group without some of its people. */
const withoutPeople = (rest: readonly Users[], people: readonly Users[]): readonly Users[] =>
  people.length === 0
    ? rest
    : rest.flatMap((group) => {
        const count = (group.count ?? 0) - people.reduce((sum, user) => sum + (user.count ?? 1), 0)
        return count > 0 ? [{ ...group, count }] : []
      })

function usersIn({ topology }: Stage) {
  const all = [...topology.users.values()]
  const addresses = new Set(all.flatMap(({ sipAddress }) => (sipAddress ? [addressKey(sipAddress)] : [])))
  return { addresses, areSome: addresses.size > 0, haveGroups: all.some(({ sipAddress }) => !sipAddress) }
}

const isGroup = (entity: Entity): entity is Users => entity.kind === 'users' && !entity.sipAddress
