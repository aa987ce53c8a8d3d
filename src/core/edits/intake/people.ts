import { headcountOf } from '#core/domain/people/headcount.ts'
import { addressKey } from '#core/domain/servers/addresses.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { addAll } from '#core/model/base/many.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { type Entity, type EntityId, isContentKind, type Users } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import type { Brought, Person } from './brought.ts'
import { divided } from './divided-groups.ts'
import { isNameOfFiles } from './group-names.ts'
import { type Finder, finderBeside, finderIn } from './index-of-stage.ts'
import type { Loss } from './losses.ts'
import { type Match, matched } from './matched.ts'
import { recognised } from './recognised.ts'
import { keyWhateverName, type Lead, searchedFor } from './recognition.ts'
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
export function inFormOf(plan: Plan, stage: Stage, brought: Brought): InForm {
  const { people = nobody } = brought
  const own = brought.entities.some(({ kind }) => kind === 'users') ? groupsOf(plan, stage, brought) : []
  const known = usersIn(stage)
  const isAllSingle = known.areSome && !known.haveGroups
  const { replaced, inPlaceOf, losses: told } = replacementsIn(plan, stage, people.areSingle ? own : [])
  const losses = [...told]
  const inForm = new Map<Entity, readonly Entity[]>()
  for (const { entity, sources, alone, others, rest, parts, isElsewhere } of own) {
    const come = others.map(({ user }) => user)
    const isReplacing = come.some(({ id }) => inPlaceOf.has(id))
    const comesSingle = people.areSingle || isAllSingle || alone.length > 0
    const staysGroup = parts.length > 0 || isElsewhere || !comesSingle
    const single = [...alone.map(({ user }) => user), ...(isReplacing || !staysGroup ? come : [])]
    const left = isReplacing ? [] : staysGroup ? rest : withoutPeople(rest, come)
    const shared = parts.length > 1 ? left.map((one) => divided(one, parts, people.areSingle)) : []
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

function groupsOf(plan: Plan, stage: Stage, brought: Brought): readonly GroupOfFiles[] {
  const { addresses } = usersIn(stage)
  const { areSingle, all } = brought.people ?? nobody
  const later = { ...plan, stages: plan.stages.slice(plan.stages.indexOf(stage)) }
  const finders = [finderIn(stage), finderBeside(later, stage)] as const
  const lead = leadOf(plan, stage, brought)
  const matchedIn = (groups: readonly Users[]) =>
    matched(groups, (group) => searchedFor(group, lead, () => undefined), finders)
  const groups = brought.entities.filter(isGroup)
  const asked = areSingle ? asOne(matchedIn(groups), finders[0], lead) : groups.map((one): Asked => [one, [one]])
  const sourcesOf = new Map(asked)
  const matches = matchedIn([...sourcesOf.keys()])
  const given = new Set(matches.map(([, known]) => known))
  const byGroup = groupBy(all, ({ group }) => group)
  const isKnown = ({ user }: Person) => addresses.has(addressKey(user.sipAddress ?? ''))
  return matches.map(([entity, match]) => {
    const sources = sourcesOf.get(entity) ?? []
    const members = sources.flatMap(({ id }) => byGroup.get(id) ?? [])
    const alone = members.filter(isKnown)
    const others = members.filter((one) => !isKnown(one))
    const rest = withoutPeople(
      [entity],
      alone.map(({ user }) => user),
    )
    const known = match && stage.topology.users.get(match.id as Users['id'])
    const alike = groupsLike(entity, finders[0], lead)
    const isDivided = known && alike.includes(known)
    const parts = isDivided ? alike.filter((one) => one === known || !given.has(one)) : known ? [known] : []
    return { entity, sources, alone, others, rest, parts, isElsewhere: match !== undefined && !known }
  })
}

/** Leads to the servers and policies of a stage, by which groups of users are known, be they called otherwise there. */
function leadOf(plan: Plan, stage: Stage, { entities, mentioned }: Brought): Lead {
  const isOwner = ({ kind }: Entity) => kind !== 'users' && !isContentKind(kind)
  const [owners, named] = [entities.filter(isOwner), mentioned.filter(isOwner)]
  const { lead } = recognised(plan, stage, { sipDomains: [], entities: owners, mentioned: named, covers: [] })
  return (key) => {
    const id = lead(key)
    return id && entityOf(stage.topology, id) ? id : undefined
  }
}

/** The groups of the stage that are together all that one of the files tells of. */
const groupsLike = (group: Users, here: Finder, lead: Lead): readonly Users[] =>
  here.surely('users', keyWhateverName(group, lead) ?? '').filter(isGroup)

/**
 * Groups that come one by one, those together that only policies tell apart which the stage does not know: where it has
 * them as a group that somebody has called otherwise than files do, and they tell of all in it.
 */
function asOne(matches: readonly Match<Users>[], here: Finder, lead: Lead): readonly Asked[] {
  const named = matches.filter(([group, known]) => known && isSameName(group.name, nameOf(known)))
  const given = new Set(named.map(([, known]) => known))
  const isNamed = new Set(named.map(([group]) => group))
  const alike = groupBy(matches, ([group]) =>
    isNamed.has(group) ? group.id : (keyWhateverName(withoutUnknownPolicy(group, lead), lead) ?? group.id),
  )
  return [...alike.values()].flatMap((same): readonly Asked[] => {
    const groups = same.map(([group]) => group)
    const one = together(groups.map((group) => withoutUnknownPolicy(group, lead)))
    const there = groupsLike(one, here, lead).filter((group) => !given.has(group) && !isNameOfFiles(group.name))
    const areAll = groups.some((group) => keyWhateverName(group, lead)) || headcountOf(there).known === one.count
    return there.length > 0 && areAll ? [[one, groups]] : groups.map((group) => [group, [group]])
  })
}

/** What is asked for as a group, and what the files have of it. */
type Asked = readonly [Users, readonly Users[]]

function withoutUnknownPolicy({ policy, ...group }: Users, lead: Lead): Users {
  return policy && lead(policy) ? { ...group, policy } : group
}

function together([first, ...more]: readonly Users[]): Users {
  const count = more.reduce((sum, one) => sum + (one.count ?? 0), first?.count ?? 0)
  return more.length === 0 ? (first as Users) : { ...(first as Users), count }
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
