import { addAll } from '#core/model/base/many.ts'
import { changedFields } from '#core/model/diff.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import type { Brought, Detail, Person } from './brought.ts'
import { goneFrom } from './coverage.ts'
import { asInGroup } from './in-place-of-groups.ts'
import type { Loss } from './losses.ts'
import { merged, serversBeside, withInactive } from './merged.ts'
import { homelessUsers, movedPeople, unlistedUsers } from './moved-people.ts'
import { inFormOf } from './people.ts'
import { recognised } from './recognised.ts'
import type { Lead } from './recognition.ts'
import type { Replaced } from './replacements.ts'

/** What files would bring to a stage, with the ids that the plan has or would give. */
export interface Intake {
  readonly added: readonly Entity[]
  readonly changed: readonly IntakeChange[]
  /** What the stage has and the files, which list all there is of it, have not. */
  readonly gone: readonly Entity[]
  /** Groups of users of the stage that become single users. */
  readonly replaced: readonly Replaced[]
  /** Those, in the order of their ids. */
  readonly people: readonly Person[]
  /** Those that the plan has not. */
  readonly sipDomains: readonly string[]
  /** What has to be assumed or left out for this stage. */
  readonly losses: readonly Loss[]
}

export interface IntakeChange {
  readonly before: Entity
  readonly after: Entity
  readonly fields: readonly string[]
}

/**
 * Compares what files hold with a stage of the plan. Objects are recognised by what they are in the world, so that
 * importing the same files again finds nothing new.
 */
export function intakeOf(plan: Plan, stage: Stage, brought: Brought): Intake {
  const { topology } = stage
  const form = inFormOf(plan, stage, brought)
  const { entities, more, assumed, spare, spoken, lead, losses } = recognised(plan, stage, form.brought)
  const graph = graphOf(topology)
  const now = new Map<EntityId, Entity>()
  const activeOnly = new Map((brought.activeOnly ?? []).map((key) => [lead(key), key]))
  const stillThere: Loss[] = []
  // What is listed says more than what is mentioned, and so comes last.
  for (const entity of [...more, ...entities]) {
    const known = now.get(entity.id) ?? entityOf(topology, entity.id)
    const key = activeOnly.get(entity.id)
    const told = known && key ? withInactive(known, entity) : entity
    if (known && key) addAll(stillThere, notActive(key, known, entity))
    now.set(entity.id, known ? merged(known, told, graph) : (entity as Entity))
  }
  const groups = new Map([...form.inPlaceOf].map(([key, group]) => [lead(key), group] as const))
  const added: Entity[] = []
  const people: Person[] = []
  const changed: IntakeChange[] = []
  for (const after of now.values()) {
    const before = entityOf(topology, after.id)
    const group = before || after.kind !== 'users' ? undefined : groups.get(after.id)
    if (group && after.kind === 'users') people.push({ group: group.id, user: asInGroup(after, group) })
    else if (!before) added.push(withAssumed(after, assumed.get(after.id)))
    else if (after !== before) changed.push({ before, after, fields: changedFields(before, after) })
  }
  people.sort((a, b) => (a.user.id < b.user.id ? -1 : 1))
  const fresh = [...added, ...people.map(({ user }) => user)]
  const needed = new Set(fresh.flatMap((entity) => refsOf(entity).map(({ to }) => to)))
  for (const one of spare) if (needed.has(one.id)) added.push(one)
  const isThere = new Set([...spoken, ...form.replaced.map(({ group }) => group.id)])
  const { covers } = brought
  const unlisted = unlistedUsers(topology, covers, isThere, lead)
  // Files that list all pools, and users, speak of pools that have none.
  const leftHomes = covers.some(({ kind }) => kind === 'pool') ? unlisted : []
  const gone = new Set([...covers.flatMap((coverage) => goneFrom(topology, coverage, isThere, lead)), ...leftHomes])
  const domains = new Set(plan.sipDomains.map((domain) => domain.toLowerCase()))
  const sipDomains = brought.sipDomains.filter((domain) => !domains.has(domain.toLowerCase()))
  const homeless = homelessUsers(topology, added, { covers, spoken: isThere, lead })
  const moved = movedPeople({ added, changed, gone: [...gone] }, [...unlisted, ...homeless])
  const told = [...form.losses, ...losses, ...stillThere, ...moved, ...inNoCategory(added, brought, lead)]
  return { added, changed, gone: [...gone], replaced: form.replaced, people, sipDomains, losses: told }
}

/** New rooms whose category is told by no more than an address: those that the stage has stay where they are. */
function inNoCategory(added: readonly Entity[], { unplaced = [] }: Brought, lead: Lead): readonly Loss[] {
  const keys = new Map(unplaced.map((key) => [lead(key), key]))
  return added.flatMap((entity): readonly Loss[] => {
    const room = entity.kind === 'room' && !entity.category ? keys.get(entity.id) : undefined
    return room ? [{ type: 'unplaced', room, name: nameOf(entity) }] : []
  })
}

/** The servers of a chat pool that stop being active, as the files tell the active ones alone. */
function notActive(chatPool: EntityId, known: Entity, told: Detail): readonly Loss[] {
  if (known.kind !== 'chatPool' || told.kind !== 'chatPool' || !told.servers) return []
  const others = serversBeside(known, told).filter(({ active }) => active !== false)
  const servers = others.map(({ fqdn }) => fqdn)
  return servers.length === 0 ? [] : [{ type: 'notActive', chatPool, name: nameOf(known), servers }]
}

/** What is new, with what is taken for what nobody tells of it; a room that has a category is in its chat pool by that. */
function withAssumed(entity: Entity, assumed: Detail | undefined): Entity {
  const whole = { ...assumed, ...entity } as Entity
  if (whole.kind !== 'room' || assumed?.kind !== 'room' || whole.category !== assumed.category) return whole
  const { chatPool: _, ...placed } = whole
  return placed
}

export const isNothing = ({ added, changed, gone, replaced, sipDomains }: Omit<Intake, 'losses'>): boolean =>
  added.length + changed.length + gone.length + replaced.length + sipDomains.length === 0
