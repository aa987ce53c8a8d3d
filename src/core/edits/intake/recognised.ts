import { groupBy } from '#core/model/base/group-by.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { type Category, type Entity, type EntityId, type Kind, kindOf } from '#core/model/entity.ts'
import { unusedId } from '#core/model/ids.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entityOf, type Topology } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { withRefs } from '../with-refs.ts'
import type { Brought } from './brought.ts'
import { type Finder, finderBeside, finderIn } from './index-of-stage.ts'
import { onlyMentioned, type Stray, strayReferences } from './losses.ts'
import { addressSearch, searchedFor } from './recognition.ts'

/** Leads from a natural key to the entity of the plan. */
export type Lead = (key: EntityId) => EntityId | undefined

export interface Recognised {
  /** With the ids of the plan, also in their references. */
  readonly entities: readonly Entity[]
  readonly lead: Lead
  readonly losses: readonly string[]
}

/** So that whatever refers to another one comes after it. */
const order: readonly Kind[] = ['pool', 'chatPool', 'site', 'policy', 'category', 'addIn', 'users', 'room']

/** Gives what files hold the ids that the plan has for it, and to what is new unused ones. */
export function recognised(plan: Plan, stage: Stage, brought: Brought): Recognised {
  const { entities, mentioned } = withoutRepeats(brought)
  const here = finderIn(stage)
  const finders = [here, finderBeside(plan, stage)]
  const ids = new Map<EntityId, EntityId>()
  const given = new Set<EntityId>()
  const isTaken = (id: EntityId) => given.has(id) || plan.stages.some(({ topology }) => entityOf(topology, id))
  const categories = new Map<EntityId, Category>()
  const lead: Lead = (key) => ids.get(key) ?? referredTo(stage, here, key)
  const isMentioned = new Set(mentioned)
  const assumed: Entity[] = []

  const byKind = groupBy([...entities, ...mentioned], ({ kind }) => kind)
  for (const entity of order.flatMap((kind) => byKind.get(kind) ?? [])) {
    const led = withRefs(entity, lead)
    const searched = searchedFor(led, (id) => categories.get(id) ?? stage.topology.category.get(id))
    const known = likeliest(
      finders.flatMap((find) => find(entity.kind, searched)).filter((one) => !given.has(one.id)),
      entity,
    )
    const id = known?.id ?? unusedId(entity.kind, entity.id.slice(entity.kind.length + 1), isTaken)
    ids.set(entity.id, id)
    given.add(id)
    if (led.kind === 'category') categories.set(id, { ...led, id: id as Category['id'] })
    if (!known && isMentioned.has(entity)) assumed.push(entity)
  }

  const strays: Stray[] = []
  const found = [...entities, ...assumed].map((entity) => {
    const led = withRefs(entity, (key) => lead(key) ?? left(strays, entity, key))
    return { ...led, id: ids.get(entity.id) ?? entity.id } as Entity
  })
  return { entities: found, lead, losses: [...onlyMentioned(assumed), ...strayReferences(strays)] }
}

/** Of one thing the first entity, and of what is listed no mention. */
function withoutRepeats({ entities, mentioned }: Brought): Pick<Brought, 'entities' | 'mentioned'> {
  const seen = new Set<EntityId>()
  const isFirst = ({ id }: Entity) => !seen.has(id) && seen.add(id) !== undefined
  return { entities: entities.filter(isFirst), mentioned: mentioned.filter(isFirst) }
}

function left(strays: Stray[], entity: Entity, to: EntityId): undefined {
  strays.push({ entity, to })
}

/** What the stage has and files, or a person, only refer to: pools by their FQDN, else by their name, and policies of users. */
function referredTo({ topology }: Stage, find: Finder, key: EntityId): EntityId | undefined {
  const kind = kindOf(key)
  if (kind === 'policy') return policyOfUsers(topology, key)
  if (kind !== 'pool' && kind !== 'chatPool') return undefined
  const called = key.slice(kind.length + 1)
  const [found] = find(kind, addressSearch(called))
  return (found ?? [...topology[kind].values()].find(({ name }) => isSameName(name, called)))?.id
}

function policyOfUsers({ policy }: Topology, key: EntityId): EntityId | undefined {
  const name = key.slice('policy:tag:'.length)
  return [...policy.values()].find((one) => one.scope === 'user' && isSameName(one.name, name))?.id
}

/** Of several that it can be, the one of its name. */
const likeliest = (known: readonly Entity[], entity: Entity): Entity | undefined =>
  known.find((one) => isSameName(nameOf(one), nameOf(entity))) ?? known[0]
