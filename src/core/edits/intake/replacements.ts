import { addressKey } from '#core/domain/servers/addresses.ts'
import type { EntityId, Users } from '#core/model/entity.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { counted, shortened, thousands } from '#core/model/words.ts'
import { groupsInLists } from './lists-of-people.ts'
import type { Loss } from './losses.ts'
import type { GroupOfFiles, InForm } from './people.ts'

/** A group of users of the stage whose people come in its place, and the stages in which they can. */
export interface Replaced {
  readonly group: Users
  readonly stages: readonly StageId[]
}

/** So many names in lists, instead of that of a group, are more than anybody reads. */
const maxNames = 100_000

/**
 * Which groups of a stage become single users: those whose people the files name one and all, and which each later stage
 * has as a whole, or not at all. Any other group stays, which is told with its reason.
 */
export function replacementsIn(plan: Plan, stage: Stage, all: readonly GroupOfFiles[]): Omit<InForm, 'brought'> {
  const losses: Loss[] = []
  const replaced: Replaced[] = []
  const inPlaceOf = new Map<EntityId, Users>()
  const places = placesIn(plan, stage)
  for (const { entity, others, rest, parts, isElsewhere } of all.filter(isToBeSingle)) {
    const [group] = parts
    const told = { group: entity.id, name: (group ?? entity).name }
    const people = others.map(({ user }) => user)
    const stages = group ? places.wholeIn(group, people) : []
    const reason = areAllNamed(rest, people) ? group && places.reasonToStay(group, people, stages) : unnamed
    if (!group && isElsewhere) losses.push({ type: 'staysGroup', ...told, reason: 'a later stage has them so' })
    else if (group && reason !== undefined) losses.push({ type: 'staysGroup', ...told, reason })
    else if (group) {
      replaced.push({ group, stages: stages.map(({ id }) => id) })
      for (const { id } of people) inPlaceOf.set(id, group)
      losses.push({ type: 'replaced', ...told, waivers: places.waiversOf(group) })
    }
  }
  return { replaced, inPlaceOf, losses }
}

/** Somebody is left beside those whom the stage has alone, and is in a group that nobody has divided. */
const isToBeSingle = ({ rest, parts }: GroupOfFiles): boolean => rest.length > 0 && parts.length < 2

const unnamed = 'the files do not tell the SIP address of each'

const areAllNamed = ([rest]: readonly Users[], people: readonly Users[]): boolean =>
  rest?.count === people.reduce((sum, { count = 1 }) => sum + count, 0)

/** What the stages of a plan have of groups, and of people who are alone. */
function placesIn(plan: Plan, stage: Stage) {
  const later = plan.stages.slice(plan.stages.indexOf(stage) + 1)
  const addresses = new Map(plan.stages.map((one) => [one, addressesIn(one)]))
  const times = new Map<EntityId, number>()
  for (const { topology } of plan.stages) {
    for (const id of groupsInLists(topology)) times.set(id, (times.get(id) ?? 0) + 1)
  }
  return {
    /** The stages in which a group has the same number of users, of whom none is alone. */
    wholeIn: (group: Users, people: readonly Users[]): readonly Stage[] =>
      plan.stages.filter((one) => {
        const there = one.topology.users.get(group.id)
        const isAlone = ({ sipAddress = '' }: Users) => addresses.get(one)?.has(addressKey(sipAddress))
        return there !== undefined && there.count === group.count && !people.some(isAlone)
      }),
    reasonToStay(group: Users, people: readonly Users[], whole: readonly Stage[]): string | undefined {
      const other = later.find((one) => one.topology.users.has(group.id) && !whole.includes(one))
      if (other) return `${shortened(other.name)} has others in it, or some of them alone`
      const lists = times.get(group.id) ?? 0
      if (lists * people.length <= maxNames) return undefined
      return `it is in ${counted(lists, 'list')}, which would name ${thousands(people.length)} users each`
    },
    waiversOf(group: Users): number {
      const isOwn = (id: string) =>
        plan.stages.some(({ topology: { client } }) => client.get(id as EntityId<'client'>)?.users === group.id)
      return plan.waivers.filter(({ entities }) => entities.some((id) => id === group.id || isOwn(id))).length
    },
  }
}

const addressesIn = ({ topology }: Stage): ReadonlySet<string> =>
  new Set([...topology.users.values()].flatMap(({ sipAddress }) => (sipAddress ? [addressKey(sipAddress)] : [])))
